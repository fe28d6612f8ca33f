package io.github.irsadoctor.check;

import io.github.irsadoctor.facts.Sources;
import io.github.irsadoctor.facts.Unseen;
import java.util.List;
import java.util.Optional;

/**
 * One step of the checklist.
 *
 * @param <E> its evidence, seen by nobody outside the checklist
 */
public interface Step<E> {

    StepCard card();

    /** Looks at everything the rules need; waits for facts, never for another step's verdict. */
    E gather(Sources sources);

    List<Rule<? super E>> rules();

    /** The evidence as a screen or report can show it. */
    List<Exhibit> exhibits(E evidence);

    /** One sentence for a step in which nothing is wrong: what was proved. */
    String passed(E evidence);

    /** Why this step, or the rest of it, was not tried; empty where all was. */
    default Optional<String> untried(E evidence) {
        return Optional.empty();
    }

    /** What could not be seen though no rule asks for it: it makes the step unknown, never the verdict. */
    default List<Unseen> unseen(E evidence) {
        return List.of();
    }

    /** What could not be seen because an earlier link of the chain is broken. */
    default Optional<Blocked> blocked(E evidence) {
        return Optional.empty();
    }

    /** Errors that were seen at work: in logs, in CloudTrail; and what a question of ours has proved. */
    default List<Observation> observations(E evidence) {
        return List.of();
    }

    /** What this step knows of who the pod is. */
    default List<Identity> identities(E evidence) {
        return List.of();
    }
}
