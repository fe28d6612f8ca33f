package io.github.irsadoctor.facts;

import java.time.Instant;

/**
 * Everything one walk looks through.
 *
 * @param now the time of the walk: the lab's clock in the lab
 * @param readings the walk's logs, read once for all steps
 */
public record Sources(Target target, Cluster cluster, Cloud cloud, Actions actions, Instant now, LogReadings readings) {

    /** For one walk, whose logs nobody has read yet. */
    public Sources(Target target, Cluster cluster, Cloud cloud, Actions actions, Instant now) {
        this(target, cluster, cloud, actions, now, new LogReadings());
    }
}
