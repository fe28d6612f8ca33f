package io.github.irsadoctor.checklist.permissions;

import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.LoggedError;
import io.github.irsadoctor.facts.IdentityPolicy;
import io.github.irsadoctor.facts.Role;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Simulation;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.iam.Denial;
import io.github.irsadoctor.iam.RoleArn;
import java.util.List;
import java.util.Optional;

/**
 * What step 6 saw.
 *
 * @param roleArn of the role meant, known also where IAM does not show the role
 * @param errors what the container logged; the rules need it to know what was refused
 * @param refusals what was refused to this very role, newest of each action and resource, with today's simulation
 */
record PermissionEvidence(
        Optional<String> notIrsa,
        Seen<RoleArn> roleArn,
        Seen<Role> role,
        Seen<List<IdentityPolicy>> policies,
        Seen<List<LoggedError>> errors,
        List<Refusal> refusals)
        implements IrsaRule.Evidence {

    PermissionEvidence {
        refusals = List.copyOf(refusals);
    }

    /** One refused action and what IAM's simulator says of it now. */
    record Refusal(LoggedError logged, String action, String resource, Seen<Simulation> simulation) {

        /** The simulator allows it without reservation: the refusal is history. */
        boolean allowedNow() {
            return allowed() && !openContext();
        }

        /** The simulator allows it for some requests only: whether the pod's is one can not be told. */
        boolean uncertain() {
            return allowed() && openContext();
        }

        /** A deny wins over every allow, so that allowing more does not help. */
        boolean explicit() {
            return Denial.of(logged.error()).filter(Denial::explicit).isPresent()
                    || simulation
                            .value()
                            .filter(it -> it.decision().equals("explicitDeny"))
                            .isPresent();
        }

        String matchedPolicies() {
            return simulation
                    .value()
                    .map(it -> String.join(", ", it.matchedPolicies()))
                    .orElse("");
        }

        String simulatorSays() {
            return simulation
                    .value()
                    .map(it -> it.decision()
                            + (openContext() ? ", uncertain without " + String.join(", ", it.missingContext()) : ""))
                    .orElseGet(() -> "not heard: "
                            + simulation.unseen().map(Unseen::says).orElse("it does not know the role"));
        }

        private boolean allowed() {
            return simulation
                    .value()
                    .filter(it -> it.decision().equals("allowed"))
                    .isPresent();
        }

        private boolean openContext() {
            return simulation
                    .value()
                    .filter(it -> !it.missingContext().isEmpty())
                    .isPresent();
        }
    }

    String roleName() {
        return roleArn.value().map(RoleArn::name).orElse("");
    }

    String roleAccount() {
        return roleArn.value().map(RoleArn::account).orElse("");
    }
}
