package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.LevelsPage;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Style;
import java.util.List;

/** How far a walk may go. */
final class LevelsView {

    private LevelsView() {}

    static void draw(LevelsPage page, Canvas canvas) {
        ListView<LevelsPage.LevelRow> view = new ListView<>(
                "How far this walk may go",
                (cells, line) -> line.text(0, 0, "LEVEL", Style.DIM),
                (row, selected, line) -> new Cells(line, selected).rest(row.text(), Style.PLAIN));
        view.draw(page.list(), List.of(), canvas);
    }
}
