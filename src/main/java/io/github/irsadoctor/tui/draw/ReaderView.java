package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.Find;
import io.github.irsadoctor.tui.model.Reading;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Strip;
import io.github.irsadoctor.tui.term.Style;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A text in a frame, scrolled, with what is looked for marked in it.
 *
 * @param title of the frame
 * @param matches where the text that is looked for was found
 * @param rows of text that the frame shows
 */
record ReaderView(Strip title, boolean focused, List<Row> lines, Matches matches, Reading reading, int rows) {

    private static final UnaryOperator<Style> MEANT = style -> style.reversed().strong();
    private static final UnaryOperator<Style> OTHER = style -> style.strong().underlined();

    int lastRow() {
        return Math.max(0, lines.size() - rows);
    }

    Find find() {
        return reading.find();
    }

    /** Which of the matches is meant, from 0; empty if there is none. */
    Optional<Integer> match() {
        return matches.all().isEmpty()
                ? Optional.empty()
                : Optional.of(Math.min(reading.find().match(), matches.all().size() - 1));
    }

    void draw(Canvas canvas) {
        Canvas inside = canvas.frame(title, focused);
        int first = Math.min(reading.row(), lastRow());
        for (int y = 0; y < rows && first + y < lines.size(); y++) {
            inside.part(1, 0, inside.columns() - 2, rows).strip(0, y, marked(first + y));
        }
        if (lines.size() > rows) {
            String where = " rows " + (first + 1) + "-" + (first + rows) + " of " + lines.size() + ", PgUp PgDn ";
            canvas.part(0, 0, canvas.columns() - 2, canvas.rows()).right(canvas.rows() - 1, where, Style.DIM);
        }
    }

    private Strip marked(int row) {
        Strip strip = lines.get(row).strip();
        int meant = match().orElse(0);
        for (int index : matches.in(row)) {
            for (Match.Part part : matches.all().get(index).parts()) {
                if (part.row() == row) {
                    strip = strip.styled(part.from(), part.to(), index == meant ? MEANT : OTHER);
                }
            }
        }
        return strip;
    }
}
