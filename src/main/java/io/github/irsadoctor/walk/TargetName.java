package io.github.irsadoctor.walk;

import io.github.irsadoctor.facts.WorkloadName;
import java.util.Optional;

/**
 * A target as a person names it.
 *
 * @param namespace empty means the place's default
 * @param kind {@code pod}, {@code sa}, or a workload's short name
 * @param name the object's name
 */
public record TargetName(Optional<String> namespace, Kind kind, String name) {

    /** What can be named. */
    public sealed interface Kind {
        record OfPod() implements Kind {}

        record OfServiceAccount() implements Kind {}

        record OfWorkload(WorkloadName.Kind kind) implements Kind {}
    }
}
