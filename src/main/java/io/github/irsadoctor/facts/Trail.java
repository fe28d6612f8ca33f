package io.github.irsadoctor.facts;

import java.util.List;
import java.util.Map;

/**
 * What CloudTrail answered.
 *
 * @param events newest first
 * @param regions each region asked, with empty or a sentence why it did not answer
 */
public record Trail(List<TrailEvent> events, Map<String, String> regions) {

    public Trail {
        events = List.copyOf(events);
        regions = Map.copyOf(regions);
    }

    /** The events that are not traces of {@link Actions#assume}: those of pods. */
    public List<TrailEvent> ofPods() {
        return events.stream().filter(event -> !event.isOwnQuestion()).toList();
    }
}
