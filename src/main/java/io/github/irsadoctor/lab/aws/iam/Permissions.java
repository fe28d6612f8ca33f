package io.github.irsadoctor.lab.aws.iam;

import io.github.irsadoctor.iam.AccessRequest;
import io.github.irsadoctor.iam.ContextValue;
import io.github.irsadoctor.iam.RoleArn;
import io.github.irsadoctor.iam.Statement;
import io.github.irsadoctor.lab.aws.state.AwsState;
import io.github.irsadoctor.lab.aws.wire.Form;
import java.util.Map;
import java.util.Optional;

/** Whether a role may do something by its own policies, its boundary and the organization's. */
public final class Permissions {

    private Permissions() {}

    /**
     * Why it may not: the end of the sentence in which AWS says so (IAM user guide, troubleshoot_access-denied); empty if
     * it may. A role that is not there may nothing.
     */
    public static Optional<String> denial(AwsState aws, RoleArn arn, String action, String resource) {
        Optional<Verdict> verdict = aws.role(arn)
                .map(role -> Layers.of(aws, role, new Form(Map.of()))
                        .judge(new AccessRequest(
                                new Statement.Principal("AWS", arn.toString()),
                                action,
                                Optional.of(resource),
                                Map.of(),
                                new ContextValue.Missing())));
        if (verdict.filter(it -> it.decision().equals("allowed")).isPresent()) {
            return Optional.empty();
        }
        boolean explicit =
                verdict.filter(it -> it.decision().equals("explicitDeny")).isPresent();
        if (explicit) {
            return Optional.of("with an explicit deny in " + layer(verdict.get()));
        }
        return Optional.of("because no " + missing(verdict) + " allows the " + action + " action");
    }

    private static String layer(Verdict verdict) {
        return verdict.matched().isEmpty()
                ? verdict.byOrganizations() ? "a permissions boundary" : "a service control policy"
                : "an identity-based policy";
    }

    private static String missing(Optional<Verdict> verdict) {
        boolean boundary = verdict.filter(it -> !it.byBoundary()).isPresent();
        boolean organization = verdict.filter(it -> !it.byOrganizations()).isPresent();
        return organization ? "service control policy" : boundary ? "permissions boundary" : "identity-based policy";
    }
}
