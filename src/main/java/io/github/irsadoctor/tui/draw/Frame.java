package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.Model;
import io.github.irsadoctor.tui.model.WalkPage;
import io.github.irsadoctor.tui.term.Wrap;
import java.util.List;

/**
 * Where things stand on the screen of a walk, in cells.
 *
 * @param left width of the checklist's frame
 * @param body height of both frames
 * @param headline the headline's lines
 */
record Frame(int columns, int left, int body, List<String> headline) {

    static final int LEAST_COLUMNS = 80;
    static final int LEAST_ROWS = 24;

    private static final int WIDE = 110;
    private static final int HEADLINE_MARGIN = 14;

    static Frame of(Model model, WalkPage page) {
        List<String> lines = Wrap.words(HeadlineText.of(model, page), model.columns() - HEADLINE_MARGIN);
        int shown = Math.max(2, Math.min(3, lines.size()));
        int left = model.columns() >= WIDE ? 38 : 30;
        return new Frame(model.columns(), left, model.rows() - 2 - shown, lines);
    }

    /** True if rows are scarce. */
    boolean low() {
        return body < 24;
    }

    int headlineRows() {
        return Math.max(2, Math.min(3, headline.size()));
    }

    /** Columns of text in the detail's frame. */
    int detailColumns() {
        return columns - left - 4;
    }

    /** Rows of text in the detail's frame. */
    int detailRows() {
        return body - 2;
    }
}
