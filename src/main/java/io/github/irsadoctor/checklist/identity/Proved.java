package io.github.irsadoctor.checklist.identity;

import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.scene.RoleMeant;
import io.github.irsadoctor.checklist.scene.StsOrder;
import io.github.irsadoctor.iam.DenialCaller;
import io.github.irsadoctor.iam.ObservedError;
import io.github.irsadoctor.iam.RoleArn;
import java.util.EnumSet;
import java.util.Set;

/** Which links a request must have passed to end in this error (irsa-semantics 3.4; irsa-failures section 0). */
final class Proved {

    private static final Set<Link> ASKED_STS = EnumSet.of(Link.PRECEDENCE, Link.NETWORK);

    private Proved() {}

    static Set<Link> by(ObservedError error, IdentityEvidence seen) {
        return switch (error.kind()) {
            case ARN_INVALID,
                    REGION_DISABLED,
                    DURATION_INVALID,
                    SESSION_NAME_INVALID,
                    NO_PROVIDER,
                    FOREIGN_ISSUER,
                    THUMBPRINT,
                    NO_KEY,
                    IDP_TROUBLE,
                    TOKEN_EXPIRED,
                    TOKEN_INVALID,
                    WRONG_AUDIENCE -> asked(error, seen);
            case TRUST_REFUSED -> trustRefused(error, seen);
            case ACTION_REFUSED,
                    KMS_REFUSED,
                    SELF_ASSUME_REFUSED,
                    CHAIN_REFUSED,
                    REFUSED_BY_SCP,
                    REFUSED_BY_RCP,
                    REFUSED_BY_BOUNDARY,
                    REFUSED_BY_SESSION_POLICY,
                    REFUSED_BY_RESOURCE_POLICY,
                    REFUSED_BY_ENDPOINT_POLICY -> asRole(error, seen);
            default -> Set.of();
        };
    }

    /** STS was asked with a token; only if with the role that is meant, the injection is right as well. */
    private static Set<Link> asked(ObservedError error, IdentityEvidence seen) {
        Set<Link> proved = EnumSet.copyOf(ASKED_STS);
        if (seen.roleIsInjected()) {
            proved.add(Link.INJECTION);
            proved.addAll(StsOrder.passed(error.kind()));
        }
        return proved;
    }

    private static Set<Link> trustRefused(ObservedError error, IdentityEvidence seen) {
        Set<Link> proved = asked(error, seen);
        proved.add(Link.TOKEN);
        return proved;
    }

    private static Set<Link> asRole(ObservedError error, IdentityEvidence seen) {
        boolean own = error.caller()
                .flatMap(DenialCaller::session)
                .filter(session -> seen.meant()
                        .value()
                        .flatMap(RoleMeant::arn)
                        .filter((RoleArn arn) -> session.isOf(arn))
                        .isPresent())
                .isPresent();
        return own ? EnumSet.range(Link.SERVICE_ACCOUNT, Link.SUBJECT) : Set.of();
    }
}
