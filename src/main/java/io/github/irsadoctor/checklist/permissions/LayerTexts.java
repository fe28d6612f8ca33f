package io.github.irsadoctor.checklist.permissions;

import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.checklist.permissions.PermissionRules.Said;
import io.github.irsadoctor.facts.Role;
import io.github.irsadoctor.iam.ObservedError;

/** What is said of a refusal by each kind of policy, and what helps against it. */
final class LayerTexts {

    private LayerTexts() {}

    static Said notAllowed(Refusal refusal, PermissionEvidence seen) {
        String role = "role " + seen.roleName();
        return refusal.explicit()
                ? new Said(
                        "The pod has its role, but a policy of " + role + " denies " + refusal.action() + " on "
                                + refusal.resource() + ".",
                        narrowing(refusal, seen))
                : new Said(
                        "The pod has its role, but no policy of " + role + " allows " + refusal.action() + " on "
                                + refusal.resource() + ".",
                        Grants.of(refusal, seen));
    }

    /** No allow helps against an explicit deny. */
    static Fix narrowing(Refusal refusal, PermissionEvidence seen) {
        return Grants.handOver("Narrow the Deny statement that covers " + refusal.action() + " on "
                + refusal.resource() + " in "
                + (refusal.matchedPolicies().isEmpty()
                        ? "the policies of role " + seen.roleName()
                        : refusal.matchedPolicies())
                + ": no Allow wins over it.");
    }

    static Said organization(Refusal refusal, PermissionEvidence seen) {
        boolean ofResources = is(refusal, ObservedError.Kind.REFUSED_BY_RCP);
        String account = "account " + seen.roleAccount();
        return new Said(
                (ofResources ? "A resource control policy" : "A service control policy")
                        + " of the organisation denies " + refusal.action() + " to "
                        + (ofResources ? "role " + seen.roleName() : account) + ".",
                Grants.handOver("Ask the administrators of the organisation to allow " + refusal.action() + " on "
                        + refusal.resource() + " in " + account + ": nobody inside the account can."));
    }

    static Said boundary(Refusal refusal, PermissionEvidence seen) {
        return new Said(
                "The permissions boundary of role " + seen.roleName() + " does not allow " + refusal.action() + ".",
                Grants.handOver("Allow " + refusal.action() + " on " + refusal.resource() + " in the boundary "
                        + seen.role().value().flatMap(Role::boundary).orElse("policy of the role")
                        + "; it limits every role that carries it."));
    }

    static Said session(Refusal refusal, PermissionEvidence seen) {
        return new Said(
                "The pod has its role, but the application narrowed the session: the session policy it passed to STS does"
                        + " not allow " + refusal.action() + ".",
                Grants.handOver("Add " + refusal.action() + " on " + refusal.resource()
                        + " to the policy the application, or a broker it gets its credentials from, passes when it assumes"
                        + " role " + seen.roleName()
                        + " (Policy or PolicyArns), or pass none. What the role's own policies"
                        + " allow makes no difference."));
    }

    static Said resource(Refusal refusal, PermissionEvidence seen) {
        String asked = refusal.action() + " on " + refusal.resource();
        return is(refusal, ObservedError.Kind.REFUSED_BY_ENDPOINT_POLICY)
                ? new Said(
                        "The pod has its role, but the policy of the VPC endpoint on its way does not let role "
                                + seen.roleName() + " use " + refusal.action() + ".",
                        Grants.handOver("Ask the owners of the network to allow " + asked
                                + " in the policy of the VPC endpoint of that service; look for it with aws ec2"
                                + " describe-vpc-endpoints."))
                : new Said(
                        "The pod has its role, but the policy of " + refusal.resource() + " itself does not let role "
                                + seen.roleName() + " use " + refusal.action() + ".",
                        Grants.handOver("Ask the owners of " + refusal.resource() + " to let "
                                + seen.roleArn().value().map(Object::toString).orElse("the role") + " use "
                                + refusal.action() + " in the policy of that resource"
                                + (refusal.explicit() ? ", by narrowing its Deny statement." : ".")));
    }

    private static boolean is(Refusal refusal, ObservedError.Kind kind) {
        return refusal.logged().error().kind() == kind;
    }
}
