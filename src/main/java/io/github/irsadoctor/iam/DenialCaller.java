package io.github.irsadoctor.iam;

import java.util.Optional;

/**
 * Whose credentials a refused request carried.
 *
 * @param arn the ARN behind {@code User:}
 * @param is what kind of identity that is
 * @param session the session, where it is one of an assumed role
 */
public record DenialCaller(String arn, Is is, Optional<AssumedRole> session) {

    /** Kinds of identity, told by the form of the ARN (irsa-semantics 6.3, 7.4). */
    public enum Is {
        /** A session named after an instance: IRSA was not used, the pod fell back to IMDS. */
        NODE_SESSION,
        /** A session that EKS Pod Identity made. */
        POD_IDENTITY_SESSION,
        /** Any other role session; whether it is the role meant, its name tells. */
        ROLE_SESSION,
        /** An IAM user: static keys. */
        USER,
        /** The root user, a federated user, a service. */
        OTHER
    }

    /** Takes the ARN behind {@code User:} and tells what it is. */
    public static DenialCaller of(String arn) {
        Optional<AssumedRole> session = AssumedRole.parse(arn);
        return new DenialCaller(arn, session.map(DenialCaller::kindOf).orElseGet(() -> kindOf(arn)), session);
    }

    private static Is kindOf(AssumedRole session) {
        if (session.isNodeSession()) {
            return Is.NODE_SESSION;
        }
        return session.isPodIdentitySession() ? Is.POD_IDENTITY_SESSION : Is.ROLE_SESSION;
    }

    private static Is kindOf(String arn) {
        boolean user = Arn.parse(arn)
                .filter(parsed -> parsed.service().equals("iam"))
                .filter(parsed -> parsed.resource().startsWith("user/"))
                .isPresent();
        return user ? Is.USER : Is.OTHER;
    }
}
