package io.github.irsadoctor.checklist.permissions;

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
    BOUNDARY,
    SESSION,
    /** The policy of what was asked for, or of the VPC endpoint on the way to it. */
    RESOURCE;

    /** True for kinds of which IAM's simulator knows, so that it tells whether a refusal is history. */
    boolean isSimulated() {
        return this != SESSION && this != RESOURCE;
    }

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
            case REFUSED_BY_SCP, REFUSED_BY_RCP -> Optional.of(ORGANIZATION);
            case REFUSED_BY_BOUNDARY -> Optional.of(BOUNDARY);
            case REFUSED_BY_SESSION_POLICY -> Optional.of(SESSION);
            case REFUSED_BY_RESOURCE_POLICY, REFUSED_BY_ENDPOINT_POLICY -> Optional.of(RESOURCE);
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
