package io.github.irsadoctor.facts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The end of a container's log.
 *
 * @param previous true if it is the log of the run before this one
 */
public record Log(String container, boolean previous, List<Line> lines) {

    public Log {
        lines = List.copyOf(lines);
    }

    /** One line and the kubelet's time stamp for it. */
    public record Line(Optional<Instant> at, String text) {}
}
