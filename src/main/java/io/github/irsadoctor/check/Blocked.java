package io.github.irsadoctor.check;

import io.github.irsadoctor.facts.Unseen;
import java.util.Set;

/**
 * What a step could not see because something before it is broken: unknown, unless a cause is found that explains it.
 *
 * @param unseen what is missing if nothing explains it
 * @param explainedBy the links whose causes do
 */
public record Blocked(Unseen unseen, Set<Link> explainedBy) {

    public Blocked {
        explainedBy = Set.copyOf(explainedBy);
    }
}
