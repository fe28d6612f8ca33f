package io.github.irsadoctor.walk;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Exhibit.Moment;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a walk has seen happen, on one axis.
 *
 * @param moments the oldest first; what two steps saw is there once
 * @param follows what the order proves, one sentence each
 */
public record Chronology(List<Moment> moments, List<String> follows) {

    public Chronology {
        moments = List.copyOf(moments);
        follows = List.copyOf(follows);
    }

    /** Of all steps as far as they have come. */
    public static Chronology of(WalkState state) {
        List<Exhibit.Timeline> timelines = state.steps().values().stream()
                .flatMap(step -> step.exhibits().stream())
                .filter(Exhibit.Timeline.class::isInstance)
                .map(Exhibit.Timeline.class::cast)
                .toList();
        return new Chronology(
                once(timelines.stream().flatMap(it -> it.moments().stream()))
                        .sorted(Comparator.comparing(Moment::at))
                        .toList(),
                timelines.stream()
                        .flatMap(it -> it.follows().stream())
                        .distinct()
                        .toList());
    }

    /** The time of the walk; empty before a step has told it. */
    public Optional<Instant> now() {
        return moments.stream()
                .filter(it -> it.kind() == Moment.Kind.NOW)
                .map(Moment::at)
                .findFirst();
    }

    private record Same(Instant at, Moment.Kind kind, String says) {
        static Same of(Moment moment) {
            String says = moment.kind() == Moment.Kind.OTHER ? moment.says() : "";
            return new Same(moment.at(), moment.kind(), says);
        }
    }

    private static Stream<Moment> once(Stream<Moment> moments) {
        Set<Same> seen = new HashSet<>();
        return moments.filter(moment -> seen.add(Same.of(moment)));
    }
}
