package io.github.irsadoctor.iam;

import java.util.Optional;

/**
 * One error of STS, of a credential chain or of a service, as read out of a text.
 *
 * @param code the wire code, for example {@code InvalidIdentityToken}; empty where the text has none
 * @param operation the API operation, for example {@code AssumeRoleWithWebIdentity}; empty where unknown
 * @param kind what it proves
 * @param identity the ARN behind {@code User:}, if any
 * @param action the action refused, for example {@code s3:GetObject}
 * @param resource the resource refused
 * @param host the host that was not reached, or the issuer named, if any
 * @param line the text it was read from, one line, uncut
 */
public record ObservedError(
        Optional<String> code,
        Optional<String> operation,
        Kind kind,
        Optional<String> identity,
        Optional<String> action,
        Optional<String> resource,
        Optional<String> host,
        String line) {

    /** How far a request came, told by its error (irsa-failures section 0, irsa-semantics 3.3 and 3.4). */
    public enum Kind {
        /** ValidationError: Request ARN is invalid. */
        ARN_INVALID,
        /** InvalidIdentityToken: No OpenIDConnect provider found in your account. */
        NO_PROVIDER,
        /** InvalidIdentityToken: Incorrect token audience. */
        WRONG_AUDIENCE,
        /** InvalidIdentityToken: HTTPS certificate doesn't match configured thumbprint. */
        THUMBPRINT,
        /** InvalidIdentityToken: Couldn't retrieve verification key. */
        NO_KEY,
        /** InvalidIdentityToken of any other wording. */
        TOKEN_INVALID,
        /** ExpiredTokenException of AssumeRoleWithWebIdentity. */
        TOKEN_EXPIRED,
        /** AccessDenied of AssumeRoleWithWebIdentity: token, provider and audience were good. */
        TRUST_REFUSED,
        /** A service refused an action to an identity the text names. */
        ACTION_REFUSED,
        /** As before, with an explicit deny in a service control policy. */
        REFUSED_BY_SCP,
        /** As before, by a permissions boundary. */
        REFUSED_BY_BOUNDARY,
        /** Static keys that AWS does not know: InvalidAccessKeyId, InvalidClientTokenId, SignatureDoesNotMatch. */
        KEY_UNKNOWN,
        /** The credential chain ended without any credentials. */
        NO_CREDENTIALS,
        /** The STS host could not be reached in time. */
        STS_UNREACHABLE,
        /** The token file could not be read. */
        TOKEN_UNREADABLE,
        /** No region was set. */
        NO_REGION,
        /** RegionDisabledException. */
        REGION_DISABLED,
        /** Another error of AWS or an SDK. */
        OTHER
    }
}
