package io.github.irsadoctor.tui.draw;

import java.time.Duration;
import java.time.Instant;

/** How long something has been waited for. */
final class Waits {

    private Waits() {}

    /** For example {@code , 12 s so far}; empty within the first second. */
    static String since(Instant since, Instant now) {
        long seconds = Duration.between(since, now).toSeconds();
        return seconds < 1 ? "" : ", " + seconds + " s so far";
    }
}
