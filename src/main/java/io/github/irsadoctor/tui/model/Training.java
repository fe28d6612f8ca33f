package io.github.irsadoctor.tui.model;

import java.util.Optional;

/**
 * How far a trainee has come in a lab world.
 *
 * @param revealed whether verdicts are shown
 * @param hints how many hints were asked for
 * @param guess the id of the cause the trainee named
 */
public record Training(boolean revealed, int hints, Optional<String> guess) {

    static final Training BEGINNING = new Training(false, 0, Optional.empty());

    Training reveal() {
        return new Training(true, hints, guess);
    }

    Training hinted(int count) {
        return new Training(revealed, count, guess);
    }

    Training guessing(String cause) {
        return new Training(revealed, hints, Optional.of(cause));
    }
}
