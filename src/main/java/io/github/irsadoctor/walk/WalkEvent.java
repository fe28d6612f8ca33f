package io.github.irsadoctor.walk;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Identity;
import io.github.irsadoctor.check.Observation;
import io.github.irsadoctor.check.StepCard;
import java.time.Duration;
import java.util.List;

/** What happens in a walk. A step starts once and finishes once; the end comes once and last, also after a cancel. */
public sealed interface WalkEvent {

    record Started(StepCard card) implements WalkEvent {}

    record Shown(StepCard card, Exhibit exhibit) implements WalkEvent {}

    record Finished(Outcome outcome, List<Identity> identities, List<Observation> observations) implements WalkEvent {
        public Finished {
            identities = List.copyOf(identities);
            observations = List.copyOf(observations);
        }
    }

    /** The walk looked: the command a person would have typed for the same. */
    record Asked(String command) implements WalkEvent {}

    /**
     * The end.
     *
     * @param outcomes all steps again, with moot findings settled
     */
    record Ended(Headline headline, Walked walked, List<Outcome> outcomes, Duration took) implements WalkEvent {
        public Ended {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** One function for each event, so that a new event breaks the build. */
    interface Cases<R> {
        R started(Started event);

        R shown(Shown event);

        R finished(Finished event);

        R asked(Asked event);

        R ended(Ended event);
    }

    /** Answers with the function for this event. */
    default <R> R match(Cases<R> cases) {
        if (this instanceof Started event) {
            return cases.started(event);
        }
        if (this instanceof Shown event) {
            return cases.shown(event);
        }
        if (this instanceof Finished event) {
            return cases.finished(event);
        }
        return this instanceof Asked event ? cases.asked(event) : cases.ended((Ended) this);
    }
}
