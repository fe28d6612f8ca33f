package io.github.irsadoctor.checklist.permissions;

import io.github.irsadoctor.checklist.scene.LoggedError;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Simulation;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.iam.Denial;

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
                .orElseGet(() ->
                        "not heard: " + simulation.unseen().map(Unseen::says).orElse("it does not know the role"));
    }

    /** The text says that a policy of the role is what refused. */
    boolean namesIdentityPolicy() {
        return Denial.of(logged.error())
                .filter(denial -> denial.layer() == Denial.Layer.IDENTITY_POLICY)
                .isPresent();
    }

    /** The use of a KMS key was refused. */
    boolean isOfKey() {
        return action.startsWith("kms:");
    }

    private boolean allowed() {
        return simulation.value().filter(it -> it.decision().equals("allowed")).isPresent();
    }

    private boolean openContext() {
        return simulation.value().filter(it -> !it.missingContext().isEmpty()).isPresent();
    }
}
