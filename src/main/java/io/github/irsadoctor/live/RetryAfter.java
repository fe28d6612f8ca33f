package io.github.irsadoctor.live;

import java.time.Duration;
import java.util.Optional;

/** The Retry-After header in its seconds form. */
public final class RetryAfter {

    private RetryAfter() {}

    /** Takes the header's value; empty for a date or anything else: the usual pause serves then. */
    public static Optional<Duration> parse(String value) {
        try {
            long seconds = Long.parseLong(value.trim());
            return seconds < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
        } catch (NumberFormatException date) {
            return Optional.empty();
        }
    }
}
