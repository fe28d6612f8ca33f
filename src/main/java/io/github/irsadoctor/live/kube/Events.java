package io.github.irsadoctor.live.kube;

import io.github.irsadoctor.facts.Event;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads events. */
final class Events {

    private Events() {}

    /** Takes an event as the API server sends it, of the old form or of events.k8s.io. */
    static Event of(JsonNode event) {
        Instant last = Json.time(event, "lastTimestamp")
                .or(() -> Json.time(event.path("series"), "lastObservedTime"))
                .or(() -> Json.time(event, "eventTime"))
                .or(() -> Json.time(event, "firstTimestamp"))
                .or(() -> Json.time(event.path("metadata"), "creationTimestamp"))
                .orElse(Instant.EPOCH);
        return new Event(Json.text(event, "type"), Json.text(event, "reason"), Json.text(event, "message"), last);
    }

    static List<Event> newestFirst(List<Event> events) {
        return events.stream()
                .sorted(Comparator.comparing(Event::last).reversed())
                .toList();
    }
}
