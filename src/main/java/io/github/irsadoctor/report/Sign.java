package io.github.irsadoctor.report;

import io.github.irsadoctor.check.Status;
import io.github.irsadoctor.iam.Decision;
import io.github.irsadoctor.iam.Evaluation;
import io.github.irsadoctor.walk.Headline;

/** A glyph with its word and ink: each says the same, so that none is needed. */
record Sign(String glyph, String word, Ink ink) {

    private static final String YES = "\u2714";
    private static final String NO = "\u2718";

    static Sign of(Status status) {
        return switch (status) {
            case PASS -> new Sign(YES, "pass", Ink.GOOD);
            case WARN -> new Sign("!", "warn", Ink.CARE);
            case FAIL -> new Sign(NO, "FAIL", Ink.BAD);
            case UNKNOWN -> new Sign("?", "unknown", Ink.DOUBT);
            case SKIPPED -> new Sign("\u2013", "skip", Ink.FAINT);
        };
    }

    static Sign of(Headline.Verdict verdict) {
        return switch (verdict) {
            case HEALTHY -> new Sign(YES, "HEALTHY", Ink.GOOD);
            case FAULTY -> new Sign(NO, "FAULTY", Ink.BAD);
            case UNDECIDED -> new Sign("?", "UNDECIDED", Ink.DOUBT);
        };
    }

    static Sign of(Decision decision) {
        return switch (decision) {
            case ALLOWED -> new Sign(YES, "ALLOWED", Ink.GOOD);
            case REFUSED -> new Sign(NO, "REFUSED", Ink.BAD);
            case CANNOT_JUDGE -> new Sign("?", "CANNOT JUDGE", Ink.DOUBT);
        };
    }

    static Sign of(Evaluation.Answer answer) {
        return switch (answer) {
            case YES -> new Sign(YES, "yes", Ink.GOOD);
            case NO -> new Sign(NO, "no", Ink.BAD);
            case UNKNOWN -> new Sign("?", "unknown", Ink.DOUBT);
        };
    }

    Span span() {
        return new Span(ink, glyph + " " + word);
    }
}
