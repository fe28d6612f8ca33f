package io.github.irsadoctor.facts;

import java.util.Set;

/**
 * Who a command in a container runs as: the user the container was started with. A process that changes its user later is
 * not seen by this.
 *
 * @param uid the effective user
 * @param groups its primary and its supplementary groups
 */
public record ProcessUser(long uid, Set<Long> groups) {

    public ProcessUser {
        groups = Set.copyOf(groups);
    }
}
