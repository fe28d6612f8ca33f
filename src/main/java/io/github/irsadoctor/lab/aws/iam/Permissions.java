package io.github.irsadoctor.lab.aws.iam;

import io.github.irsadoctor.iam.AccessRequest;
import io.github.irsadoctor.iam.ContextValue;
import io.github.irsadoctor.iam.RoleArn;
import io.github.irsadoctor.iam.Statement;
import io.github.irsadoctor.lab.aws.state.AwsState;
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
        AccessRequest request = new AccessRequest(
                new Statement.Principal("AWS", arn.toString()),
                action,
                Optional.of(resource),
                Map.of(),
                new ContextValue.Missing());
        return aws.role(arn)
                .map(role -> Layers.of(aws, role).because(request))
                .orElse(Optional.of(Access.silent("identity-based policy", action)));
    }
}
