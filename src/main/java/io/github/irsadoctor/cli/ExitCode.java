package io.github.irsadoctor.cli;

import io.github.irsadoctor.iam.Decision;
import io.github.irsadoctor.walk.Headline;
import io.github.irsadoctor.walk.PlaceProblem;

/** What the process's exit code says. */
final class ExitCode {

    static final int WELL = 0;
    static final int FAULT = 1;
    static final int WRONG_INPUT = 2;
    static final int UNDECIDED = 3;
    static final int UNREACHABLE = 4;

    private ExitCode() {}

    static int of(Headline.Verdict verdict) {
        return switch (verdict) {
            case HEALTHY -> WELL;
            case FAULTY -> FAULT;
            case UNDECIDED -> UNDECIDED;
        };
    }

    static int of(Decision decision) {
        return switch (decision) {
            case ALLOWED -> WELL;
            case REFUSED -> FAULT;
            case CANNOT_JUDGE -> UNDECIDED;
        };
    }

    static int of(PlaceProblem.Kind kind) {
        return switch (kind) {
            case WRONG_NAME -> WRONG_INPUT;
            case UNREACHABLE -> UNREACHABLE;
            case UNSEEN -> UNDECIDED;
        };
    }
}
