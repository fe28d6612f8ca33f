package io.github.irsadoctor.checklist.permissions;

import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.LoggedError;
import io.github.irsadoctor.facts.IdentityPolicy;
import io.github.irsadoctor.facts.Role;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Simulation;
import java.util.List;
import java.util.Optional;

/**
 * What step 6 saw.
 *
 * @param errors what the container logged; the rules need it to know what was refused
 * @param refusals what was refused to this very role, newest of each action and resource, with today's simulation
 */
record PermissionEvidence(
        Optional<String> notIrsa,
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
            return simulation
                    .value()
                    .filter(it -> it.decision().equals("allowed")
                            && it.missingContext().isEmpty())
                    .isPresent();
        }
    }
}
