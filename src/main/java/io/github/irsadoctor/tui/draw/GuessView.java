package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.CauseName;
import io.github.irsadoctor.tui.model.GuessPage;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Style;
import java.util.List;

/** The causes a trainee can name, in the order of the checks. */
final class GuessView {

    private static final int ID = 5;

    private GuessView() {}

    static void draw(GuessPage page, Canvas canvas) {
        ListView<CauseName> view = new ListView<>(
                "What is wrong here?",
                (cells, line) ->
                        new Cells(line, false).cell("ID", ID, Style.DIM).rest("CAUSE", Style.DIM),
                (row, selected, line) ->
                        new Cells(line, selected).cell(row.id(), ID, Style.DIM).rest(row.title(), Style.PLAIN));
        view.draw(page.list(), List.of(), canvas);
    }
}
