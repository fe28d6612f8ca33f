package io.github.irsadoctor.facts;

import java.time.Instant;

/**
 * Everything one walk looks through.
 *
 * @param now the time of the walk: the lab's clock in the lab
 */
public record Sources(Target target, Cluster cluster, Cloud cloud, Actions actions, Instant now) {}
