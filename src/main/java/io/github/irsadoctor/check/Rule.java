package io.github.irsadoctor.check;

import java.util.Set;

/**
 * One cause of the catalogue, judged on one step's evidence. Pure and stateless.
 *
 * @param <E> the step's evidence
 */
public interface Rule<E> {

    CauseId id();

    /** Where in the chain this cause breaks it. */
    Link link();

    /** Causes that say nothing more once this one is found: more general ones on the same evidence, or its consequences. */
    default Set<CauseId> moots() {
        return Set.of();
    }

    /** True for a cause that is only worth naming while no other is found: a consequence of anything. */
    default boolean symptom() {
        return false;
    }

    /** False if not being able to judge this rule leaves the verdict decidable: what only logs or events show. */
    default boolean essential() {
        return true;
    }

    Judgement judge(E evidence);
}
