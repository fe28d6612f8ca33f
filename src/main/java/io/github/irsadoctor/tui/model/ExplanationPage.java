package io.github.irsadoctor.tui.model;

import java.util.Optional;

/**
 * What is known of one cause.
 *
 * @param text empty until it has arrived
 * @param trouble why it does not
 */
public record ExplanationPage(
        int ticket, String cause, Optional<CauseText> text, Optional<String> trouble, Reading reading) implements Page {

    ExplanationPage with(Optional<CauseText> next, Optional<String> why) {
        return new ExplanationPage(ticket, cause, next, why, reading);
    }

    ExplanationPage with(Reading next) {
        return new ExplanationPage(ticket, cause, text, trouble, next);
    }
}
