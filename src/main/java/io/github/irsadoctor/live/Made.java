package io.github.irsadoctor.live;

import java.time.Instant;

/**
 * A call that was made.
 *
 * @param began by the clock of its {@link Calls}
 * @param attempts how many requests were sent for it, at least 1
 * @param millis from the first attempt to the outcome, waits between attempts included
 * @param outcome the kind of {@link io.github.irsadoctor.facts.Seen} it ended in, for example {@code Value}
 */
public record Made(Call call, Instant began, int attempts, long millis, String outcome) {}
