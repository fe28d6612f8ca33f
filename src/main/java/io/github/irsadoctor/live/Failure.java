package io.github.irsadoctor.live;

import io.github.irsadoctor.facts.Seen;
import java.time.Duration;
import java.util.Optional;

/**
 * What a failed attempt means.
 *
 * @param outcome what it is if no other attempt is made
 * @param again true if another attempt may go better: throttling, 5xx, a cut connection
 * @param retryAfter how long the other side asked to wait
 */
public record Failure(Seen<Object> outcome, boolean again, Optional<Duration> retryAfter) {

    /** Trying again would change nothing. */
    public static Failure settled(Seen<Object> outcome) {
        return new Failure(outcome, false, Optional.empty());
    }

    /** Worth another attempt. */
    public static Failure passing(Seen<Object> outcome, Optional<Duration> retryAfter) {
        return new Failure(outcome, true, retryAfter);
    }
}
