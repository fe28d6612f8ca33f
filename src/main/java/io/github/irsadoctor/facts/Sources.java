package io.github.irsadoctor.facts;

import java.time.Instant;

/**
 * Everything one walk looks through.
 *
 * @param now the time of the walk: the lab's clock in the lab
 * @param readings the walk's logs, read once for all steps
 * @param asked what is sent for the walk
 */
public record Sources(
        Target target, Cluster cluster, Cloud cloud, Actions actions, Instant now, LogReadings readings, Asked asked) {

    /** For one walk, whose logs nobody has read yet, and of which nobody tells what is sent. */
    public Sources(Target target, Cluster cluster, Cloud cloud, Actions actions, Instant now) {
        this(target, cluster, cloud, actions, now, new LogReadings(), Asked.nothing());
    }

    /** The same walk, with what is sent for it. */
    public Sources telling(Asked told) {
        return new Sources(target, cluster, cloud, actions, now, readings, told);
    }
}
