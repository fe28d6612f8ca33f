package io.github.irsadoctor.iam;

import io.github.irsadoctor.iam.ObservedError.Kind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What belongs to each kind of error: its code, its operation, and the kind of a refusal. */
final class ErrorKinds {

    private static final Set<Kind> WEB_IDENTITY = EnumSet.of(
            Kind.ARN_INVALID,
            Kind.NO_PROVIDER,
            Kind.WRONG_AUDIENCE,
            Kind.THUMBPRINT,
            Kind.NO_KEY,
            Kind.IDP_TROUBLE,
            Kind.TOKEN_WRONG_FILE,
            Kind.TOKEN_MALFORMED,
            Kind.TOKEN_INVALID,
            Kind.TOKEN_EXPIRED,
            Kind.TRUST_REFUSED);

    // Said by an SDK, a driver or a kubelet before any service answered.
    private static final Set<Kind> BEFORE_ANY_ANSWER = EnumSet.of(
            Kind.NO_CREDENTIALS,
            Kind.NO_CREDENTIALS_HADOOP,
            Kind.IMDS_UNREACHABLE,
            Kind.CREDENTIALS_CUT_SHORT,
            Kind.TOKEN_UNREADABLE,
            Kind.TOKEN_MISSING,
            Kind.TOKEN_PATH_UNSET,
            Kind.TOKEN_PATH_RELATIVE,
            Kind.STS_MODULE_MISSING_JAVA1,
            Kind.STS_MODULE_MISSING_JAVA2,
            Kind.STS_MODULE_MISSING_DOTNET,
            Kind.NO_ROLE_ON_ACCOUNT,
            Kind.WEBHOOK_FAILED,
            Kind.WEBHOOK_TWICE,
            Kind.POD_IDENTITY,
            Kind.IMAGE_PULL);

    private ErrorKinds() {}

    /** What a refusal proves: who asked comes first, then which policy refused, then what was asked for. */
    static Kind of(Denial denial) {
        String action = denial.action().orElse("");
        if (action.equalsIgnoreCase("sts:AssumeRoleWithWebIdentity")) {
            return Kind.TRUST_REFUSED;
        }
        Optional<DenialCaller.Is> caller = denial.caller().map(DenialCaller::is);
        if (caller.filter(DenialCaller.Is.NODE_SESSION::equals).isPresent()) {
            return Kind.REFUSED_AS_NODE;
        }
        return switch (denial.layer()) {
            case SERVICE_CONTROL_POLICY -> Kind.REFUSED_BY_SCP;
            case RESOURCE_CONTROL_POLICY -> Kind.REFUSED_BY_RCP;
            case BOUNDARY -> Kind.REFUSED_BY_BOUNDARY;
            case SESSION_POLICY -> Kind.REFUSED_BY_SESSION_POLICY;
            case ENDPOINT_POLICY -> Kind.REFUSED_BY_ENDPOINT_POLICY;
            case RESOURCE_POLICY, TRUST_POLICY, IDENTITY_POLICY, UNNAMED -> byRequest(denial, caller, action);
        };
    }

    private static Kind byRequest(Denial denial, Optional<DenialCaller.Is> caller, String action) {
        if (caller.filter(DenialCaller.Is.USER::equals).isPresent()) {
            return Kind.REFUSED_AS_USER;
        }
        if (denial.isAssume()) {
            return denial.isSelfAssume() ? Kind.SELF_ASSUME_REFUSED : Kind.CHAIN_REFUSED;
        }
        if (denial.layer() == Denial.Layer.RESOURCE_POLICY) {
            return Kind.REFUSED_BY_RESOURCE_POLICY;
        }
        if (action.startsWith("kms:")) {
            return Kind.KMS_REFUSED;
        }
        return caller.filter(DenialCaller.Is.POD_IDENTITY_SESSION::equals).isPresent()
                ? Kind.REFUSED_AS_POD_IDENTITY
                : Kind.ACTION_REFUSED;
    }

    /** What a code proves where the text has no phrase that says more. */
    static Kind of(String code, boolean aboutWebIdentity) {
        Kind kind = ErrorCodes.kindOf(code);
        if (!aboutWebIdentity) {
            return kind;
        }
        return switch (kind) {
            case REFUSED_UNNAMED -> Kind.TRUST_REFUSED;
            case SESSION_EXPIRED -> Kind.TOKEN_EXPIRED;
            default -> kind;
        };
    }

    /** The code that a phrase cannot come without. */
    static Optional<String> impliedCode(Kind kind) {
        return switch (kind) {
            case ARN_INVALID, CONFIG_EMPTY, DURATION_INVALID, SESSION_NAME_INVALID -> Optional.of("ValidationError");
            case NO_PROVIDER, WRONG_AUDIENCE, THUMBPRINT, NO_KEY, TOKEN_WRONG_FILE, TOKEN_MALFORMED, TOKEN_INVALID ->
                Optional.of("InvalidIdentityToken");
            case TOKEN_EXPIRED -> Optional.of("ExpiredTokenException");
            case TRUST_REFUSED -> Optional.of("AccessDenied");
            case REGION_DISABLED -> Optional.of("RegionDisabledException");
            case WRONG_ENDPOINT -> Optional.of("InvalidAction");
            default -> Optional.empty();
        };
    }

    /** True for what a service answered: only that has a wire code. */
    static boolean hasCode(Kind kind) {
        return !BEFORE_ANY_ANSWER.contains(kind)
                && kind != Kind.STS_UNREACHABLE
                && kind != Kind.STS_UNTRUSTED
                && kind != Kind.NO_REGION;
    }

    /** True where an operation was called or about to be. */
    static boolean namesOperation(Kind kind) {
        return !BEFORE_ANY_ANSWER.contains(kind);
    }

    /** True for answers that only AssumeRoleWithWebIdentity gives. */
    static boolean isWebIdentity(Kind kind) {
        return WEB_IDENTITY.contains(kind);
    }
}
