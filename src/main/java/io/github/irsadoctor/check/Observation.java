package io.github.irsadoctor.check;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An error that was seen at work, or a success, and what it proves.
 *
 * @param at when; empty where the log has no time
 * @param where for example {@code log of container app} or {@code CloudTrail eu-west-1}
 * @param says the error in short
 * @param proved links that the request must have passed to get this answer: a fault there is contradicted
 * @param outlived true if something the error speaks about changed later, or a success is newer
 * @param success true if nothing went wrong: it proves its links and leaves no verdict open
 */
public record Observation(
        Optional<Instant> at, String where, String says, Set<Link> proved, boolean outlived, boolean success) {

    /** An error. */
    public Observation(Optional<Instant> at, String where, String says, Set<Link> proved, boolean outlived) {
        this(at, where, says, proved, outlived, false);
    }

    /** A success of just now. */
    public static Observation success(Instant at, String where, String says, Set<Link> proved) {
        return new Observation(Optional.of(at), where, says, proved, false, true);
    }

    public Observation {
        proved = Set.copyOf(proved);
    }
}
