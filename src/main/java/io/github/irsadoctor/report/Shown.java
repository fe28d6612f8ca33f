package io.github.irsadoctor.report;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.facts.TrailEvent;
import io.github.irsadoctor.walk.WalkState;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Picks exhibits of one kind out of a walk, each once. */
final class Shown {

    private Shown() {}

    /** All CloudTrail events of all steps, newest first. */
    static List<TrailEvent> events(WalkState state) {
        return state.steps().values().stream()
                .flatMap(step -> of(Exhibit.Events.class, step.exhibits()))
                .flatMap(exhibit -> exhibit.events().stream())
                .distinct()
                .sorted(Comparator.comparing(TrailEvent::time).reversed())
                .toList();
    }

    static List<Exhibit.Trace> traces(List<Exhibit> exhibits) {
        return of(Exhibit.Trace.class, exhibits).toList();
    }

    private static <E extends Exhibit> Stream<E> of(Class<E> kind, List<Exhibit> exhibits) {
        return exhibits.stream().filter(kind::isInstance).map(kind::cast);
    }
}
