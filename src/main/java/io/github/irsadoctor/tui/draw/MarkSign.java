package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.Given;
import io.github.irsadoctor.tui.model.Mark;
import io.github.irsadoctor.tui.model.PodRow;
import io.github.irsadoctor.tui.term.Style;

/** How marks are shown. */
final class MarkSign {

    /** Columns of the longest word with its sign. */
    static final int WIDTH = 17;

    private MarkSign() {}

    /** A pod's mark, or that of some of its containers; where only some have it, with their number. */
    static Sign of(PodRow pod, Given given) {
        Mark mark = pod.mark(given);
        boolean partly = given.partly() && mark == given.mark();
        String word = mark.word() + (partly ? " " + given.have() + "/" + given.of() : "");
        return switch (mark) {
            case INJECTED -> partly ? new Sign("!", word, Style.CARE) : new Sign("✔", word, Style.GOOD);
            case POD_IDENTITY, NO_ROLE, UNKNOWN -> new Sign("–", word, Style.DIM);
            case NO_PODS -> new Sign("✘", word, Style.BAD);
            default -> new Sign("!", word, Style.CARE);
        };
    }
}
