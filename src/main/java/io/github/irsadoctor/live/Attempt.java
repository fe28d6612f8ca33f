package io.github.irsadoctor.live;

import io.github.irsadoctor.facts.Seen;
import java.time.Duration;

/**
 * Sends one request and waits for its answer. It is interrupted when its time is up.
 *
 * @param <T> the thing looked for
 */
@FunctionalInterface
public interface Attempt<T> {

    /**
     * Sends the request once, without retries of its own.
     *
     * @param budget the time this attempt may take at most
     * @throws Exception whatever the transport throws; a {@link Failures} reads it
     */
    Seen<T> send(Duration budget) throws Exception;
}
