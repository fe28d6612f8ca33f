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
        /** ValidationError: Value null at roleArn or webIdentityToken. */
        CONFIG_EMPTY,
        /** ValidationError: more seconds than the role's MaxSessionDuration. */
        DURATION_INVALID,
        /** ValidationError: at roleSessionName. */
        SESSION_NAME_INVALID,
        /** InvalidIdentityToken: No OpenIDConnect provider found in your account, for an EKS issuer. */
        NO_PROVIDER,
        /** As before, for an issuer that is not of EKS: {@code host} holds it; see {@link #knowing}. */
        FOREIGN_ISSUER,
        /** InvalidIdentityToken: Incorrect token audience. */
        WRONG_AUDIENCE,
        /** InvalidIdentityToken: HTTPS certificate doesn't match configured thumbprint. */
        THUMBPRINT,
        /** InvalidIdentityToken: Couldn't retrieve verification key. */
        NO_KEY,
        /** IDPCommunicationError, IDPRejectedClaim. */
        IDP_TROUBLE,
        /** InvalidIdentityToken: no aud claim, or an issuer that is no URL: another file than the projected token. */
        TOKEN_WRONG_FILE,
        /** InvalidIdentityToken: not a valid JWT. */
        TOKEN_MALFORMED,
        /** InvalidIdentityToken of any other wording. */
        TOKEN_INVALID,
        /** ExpiredTokenException about the web identity token. */
        TOKEN_EXPIRED,
        /** AccessDenied of AssumeRoleWithWebIdentity: token, provider and audience were good. */
        TRUST_REFUSED,
        /** A service refused an action to a role session the text names. */
        ACTION_REFUSED,
        /** A service refused an action to the node's session: web identity was not used. */
        REFUSED_AS_NODE,
        /** A service refused an action to an IAM user: static keys were used. */
        REFUSED_AS_USER,
        /** A service refused an action to a Pod Identity session. */
        REFUSED_AS_POD_IDENTITY,
        /** A service refused, with an explicit deny in a service control policy. */
        REFUSED_BY_SCP,
        /** A service refused, by a resource control policy. */
        REFUSED_BY_RCP,
        /** A service refused, by a permissions boundary. */
        REFUSED_BY_BOUNDARY,
        /** A service refused, by a session policy. */
        REFUSED_BY_SESSION_POLICY,
        /** A service refused, by a resource policy. */
        REFUSED_BY_RESOURCE_POLICY,
        /** A service refused, by the policy of a VPC endpoint. */
        REFUSED_BY_ENDPOINT_POLICY,
        /** The use of a KMS key was refused. */
        KMS_REFUSED,
        /** A session tried to assume its own role. */
        SELF_ASSUME_REFUSED,
        /** A session tried to assume another role. */
        CHAIN_REFUSED,
        /** A service refused under its own rules, such as an OpenSearch role mapping. */
        REFUSED_IN_SERVICE,
        /** A service refused and the text does not say whom. */
        REFUSED_UNNAMED,
        /** Status 403 and nothing else, as a HEAD request gets it. */
        FORBIDDEN,
        /** Static keys that AWS does not know: InvalidAccessKeyId, SignatureDoesNotMatch. */
        KEY_UNKNOWN,
        /** A session token that a service does not take: InvalidToken, InvalidClientTokenId, AuthFailure. */
        SESSION_UNKNOWN,
        /** ExpiredToken of another API: the session, not the web identity token. */
        SESSION_EXPIRED,
        /** STS: Rate exceeded. */
        THROTTLED,
        /** The credential chain ended without any credentials. */
        NO_CREDENTIALS,
        /** Hadoop's provider list, which has no web identity, ended without credentials. */
        NO_CREDENTIALS_HADOOP,
        /** IMDS could not be reached for region, VPC id or credentials. */
        IMDS_UNREACHABLE,
        /** The STS host could not be reached in time. */
        STS_UNREACHABLE,
        /** The certificate of the STS host was not trusted. */
        STS_UNTRUSTED,
        /** InvalidAction: the endpoint called does not know the operation. */
        WRONG_ENDPOINT,
        /** Getting credentials was cancelled before it ended. */
        CREDENTIALS_CUT_SHORT,
        /** The token file may not be read by this process. */
        TOKEN_UNREADABLE,
        /** There is no file at the token's path, or a directory. */
        TOKEN_MISSING,
        /** The path of the token file is not set. */
        TOKEN_PATH_UNSET,
        /** The path of the token file is not absolute on this system (Windows). */
        TOKEN_PATH_RELATIVE,
        /** Java v2 without the sts module. */
        STS_MODULE_MISSING_JAVA2,
        /** Java v1 without the sts module. */
        STS_MODULE_MISSING_JAVA1,
        /** .NET without AWSSDK.SecurityToken. */
        STS_MODULE_MISSING_DOTNET,
        /** A driver found no role on the application's service account. */
        NO_ROLE_ON_ACCOUNT,
        /** No region was set. */
        NO_REGION,
        /** RegionDisabledException. */
        REGION_DISABLED,
        /** The webhook's mount was added twice. */
        WEBHOOK_TWICE,
        /** The API server could not call the pod identity webhook. */
        WEBHOOK_FAILED,
        /** A text of EKS Pod Identity, not of IRSA. */
        POD_IDENTITY,
        /** The thing asked for is not there, or in another region or account. */
        NOT_FOUND,
        /** An image could not be pulled: the kubelet's credentials, not the pod's. */
        IMAGE_PULL,
        /** A text of another product that speaks as AWS does: a CI's OIDC action, an S3 look-alike. */
        FOREIGN,
        /** Another error of AWS or an SDK. */
        OTHER
    }

    /** This error as one who knows the cluster's issuer reads it: then a self-managed issuer is not foreign. */
    public ObservedError knowing(Issuer cluster) {
        boolean own = kind == Kind.FOREIGN_ISSUER
                && host.filter(cluster.hostAndPath()::equals).isPresent();
        return own
                ? new ObservedError(code, operation, Kind.NO_PROVIDER, identity, action, resource, host, line)
                : this;
    }

    /** Whose credentials the refused request carried; empty where the text names nobody. */
    public Optional<DenialCaller> caller() {
        return identity.map(DenialCaller::of);
    }
}
