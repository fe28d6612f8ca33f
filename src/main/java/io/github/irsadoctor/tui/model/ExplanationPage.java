package io.github.irsadoctor.tui.model;

import java.util.List;
import java.util.Optional;

/**
 * What is known of one cause.
 *
 * @param causes all that there is to explain, this one among them
 * @param text empty until it has arrived
 * @param trouble why it does not
 */
public record ExplanationPage(
        int ticket,
        String cause,
        List<String> causes,
        Optional<CauseText> text,
        Optional<String> trouble,
        Reading reading)
        implements Page, WithText {

    public ExplanationPage {
        causes = List.copyOf(causes);
    }

    static ExplanationPage of(int ticket, List<String> causes, int index) {
        return new ExplanationPage(
                ticket, causes.get(index), causes, Optional.empty(), Optional.empty(), Reading.begin());
    }

    /** Which of the causes this is, from 0. */
    public int index() {
        return causes.indexOf(cause);
    }

    ExplanationPage with(Optional<CauseText> next, Optional<String> why) {
        return new ExplanationPage(ticket, cause, causes, next, why, reading);
    }

    @Override
    public ExplanationPage with(Reading next) {
        return new ExplanationPage(ticket, cause, causes, text, trouble, next);
    }
}
