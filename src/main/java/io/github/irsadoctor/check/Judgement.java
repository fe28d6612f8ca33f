package io.github.irsadoctor.check;

import io.github.irsadoctor.facts.Unseen;
import java.util.List;

/** What a rule answers. A rule that could not see its evidence is never clear. */
public sealed interface Judgement {

    /** The cause is excluded by evidence. */
    record Clear() implements Judgement {}

    /** The cause is there; a fault in two containers is two findings. */
    record Found(List<Finding> findings) implements Judgement {
        public Found {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("found needs at least one finding");
            }
        }
    }

    /** Worth knowing, changes neither verdict nor exit code. */
    record Noted(List<Finding> findings) implements Judgement {
        public Noted {
            findings = List.copyOf(findings);
        }
    }

    /** It could not be judged, and this is the one thing that is missing. */
    record Unknown(Unseen unseen) implements Judgement {}

    /** The question does not arise here. */
    record NotApplicable(String why) implements Judgement {}

    /** One function for each answer, so that a new answer breaks the build. */
    interface Cases<R> {
        R clear();

        R found(Found found);

        R noted(Noted noted);

        R unknown(Unknown unknown);

        R notApplicable(NotApplicable notApplicable);
    }

    /** Answers with the function for this case. */
    default <R> R match(Cases<R> cases) {
        if (this instanceof Found found) {
            return cases.found(found);
        }
        if (this instanceof Noted noted) {
            return cases.noted(noted);
        }
        if (this instanceof Unknown unknown) {
            return cases.unknown(unknown);
        }
        if (this instanceof NotApplicable notApplicable) {
            return cases.notApplicable(notApplicable);
        }
        return cases.clear();
    }

    static Judgement clear() {
        return new Clear();
    }

    static Judgement found(Finding... findings) {
        return new Found(List.of(findings));
    }

    static Judgement notApplicable(String why) {
        return new NotApplicable(why);
    }

    static Judgement unknown(Unseen unseen) {
        return new Unknown(unseen);
    }
}
