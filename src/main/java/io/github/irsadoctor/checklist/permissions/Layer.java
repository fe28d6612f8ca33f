package io.github.irsadoctor.checklist.permissions;

import io.github.irsadoctor.checklist.permissions.PermissionEvidence.Refusal;
import io.github.irsadoctor.facts.Simulation;
import io.github.irsadoctor.iam.Denial;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The kind of policy that refused an action. The text names one; the simulator may know of another, or name the one where
 * the text names none.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html">access denied messages</a>
 */
enum Layer {
    IDENTITY,
    ORGANIZATION,
    BOUNDARY;

    static Set<Layer> of(Refusal refusal) {
        EnumSet<Layer> layers = EnumSet.noneOf(Layer.class);
        named(refusal).ifPresent(layers::add);
        if (says(refusal, Simulation::allowedByOrganizations)) {
            layers.add(ORGANIZATION);
        }
        if (says(refusal, Simulation::allowedByBoundary)) {
            layers.add(BOUNDARY);
        }
        return layers.isEmpty() ? EnumSet.of(IDENTITY) : layers;
    }

    private static Optional<Layer> named(Refusal refusal) {
        return switch (refusal.logged().error().kind()) {
            case REFUSED_BY_SCP -> Optional.of(ORGANIZATION);
            case REFUSED_BY_BOUNDARY -> Optional.of(BOUNDARY);
            default ->
                Denial.of(refusal.logged().error())
                        .filter(denial -> denial.layer() == Denial.Layer.IDENTITY_POLICY)
                        .map(denial -> IDENTITY);
        };
    }

    // With several context keys unknown the simulator's word on single layers is as uncertain as its decision.
    private static boolean says(Refusal refusal, Function<Simulation, Optional<Boolean>> layer) {
        return refusal.simulation()
                .value()
                .filter(simulation -> simulation.missingContext().isEmpty())
                .flatMap(layer)
                .filter(allowed -> !allowed)
                .isPresent();
    }
}
