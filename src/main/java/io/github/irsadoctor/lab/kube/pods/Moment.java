package io.github.irsadoctor.lab.kube.pods;

import java.time.Instant;
import java.util.Map;

/**
 * When controllers act, and how what they start fares.
 *
 * @param at when pods are made
 * @param runs how their containers fare, by name; those left out are steady
 * @param events where they write what they did
 */
public record Moment(Instant at, Map<String, ContainerRun> runs, EventMaker events) {

    public Moment {
        runs = Map.copyOf(runs);
    }

    /** Now, and all that is started runs. */
    public static Moment now(EventMaker events) {
        return new Moment(events.now(), Map.of(), events);
    }
}
