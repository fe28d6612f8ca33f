package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.CauseName;
import io.github.irsadoctor.tui.model.GuessPage;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Style;
import java.util.List;

/** The causes a trainee can name. */
final class GuessView {

    private GuessView() {}

    static void draw(GuessPage page, Canvas canvas) {
        ListView<CauseName> view = new ListView<>(
                "Name the cause",
                (cells, line) -> line.text(0, 0, "CAUSE", Style.DIM),
                (row, selected, line) -> new Cells(line, selected).rest(row.text(), Style.PLAIN));
        view.draw(page.list(), List.of(), canvas);
    }
}
