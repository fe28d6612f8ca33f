package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.check.Status;
import io.github.irsadoctor.iam.Evaluation;
import io.github.irsadoctor.tui.term.Style;
import io.github.irsadoctor.walk.Headline;
import io.github.irsadoctor.walk.WalkState;

/**
 * How a state is shown: a sign, a word and a style, as colour alone says nothing to many people.
 *
 * @param sign one column wide
 */
record Sign(String sign, String word, Style style) {

    /** As wide as the longest word. */
    static final int WORD = 7;

    static Sign of(WalkState.StepState step) {
        return step.outcome()
                .map(outcome -> of(outcome.status()))
                .orElse(step.running() ? new Sign("▸", "running", Style.ACCENT) : new Sign("·", "waiting", Style.DIM));
    }

    /** Tells that a step was looked at, and nothing of what came of it. */
    static Sign hidden(WalkState.StepState step) {
        return step.outcome().isPresent() ? new Sign("·", "seen", Style.PLAIN) : of(step);
    }

    static Sign of(Status status) {
        return switch (status) {
            case PASS -> new Sign("✔", "pass", Style.GOOD);
            case WARN -> new Sign("!", "warn", Style.CARE);
            case FAIL -> new Sign("✘", "FAIL", Style.BAD);
            case UNKNOWN -> new Sign("?", "unknown", Style.OPEN);
            case SKIPPED -> new Sign("–", "skipped", Style.DIM);
        };
    }

    static Sign of(Headline.Verdict verdict) {
        return switch (verdict) {
            case HEALTHY -> new Sign("✔", "HEALTHY", Style.GOOD.strong());
            case FAULTY -> new Sign("✘", "FAULTY", Style.BAD);
            case UNDECIDED -> new Sign("?", "UNDECIDED", Style.OPEN.strong());
        };
    }

    static Sign of(Evaluation.Answer answer) {
        return switch (answer) {
            case YES -> new Sign("✔", "yes", Style.GOOD);
            case NO -> new Sign("✘", "NO", Style.BAD);
            case UNKNOWN -> new Sign("?", "unknown", Style.OPEN);
        };
    }
}
