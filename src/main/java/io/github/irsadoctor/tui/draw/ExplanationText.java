package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.ExplanationPage;
import io.github.irsadoctor.tui.term.Style;

/** What is known of a cause, as lines. */
final class ExplanationText {

    private ExplanationText() {}

    /** Gives the title. */
    static String add(ExplanationPage page, Strips out) {
        page.text().ifPresent(text -> out.words(text.what(), Style.PLAIN));
        return page.cause();
    }
}
