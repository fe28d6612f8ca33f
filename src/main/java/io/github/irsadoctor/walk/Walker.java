package io.github.irsadoctor.walk;

import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.facts.Target;
import java.util.List;
import java.util.function.Consumer;

/** Walks a target through a checklist. */
public interface Walker {

    /** The checklist's cards in order, the CloudTrail panel last. */
    List<StepCard> cards();

    /**
     * Runs all steps side by side and returns when the walk has ended, at its deadline at the latest.
     *
     * @param events called from one thread at a time, in order
     */
    void walk(Place place, Target target, Consumer<WalkEvent> events);
}
