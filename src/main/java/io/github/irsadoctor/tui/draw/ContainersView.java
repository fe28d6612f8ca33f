package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.ContainersPage;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Style;
import java.util.List;

/** The containers of a pod. */
final class ContainersView {

    private ContainersView() {}

    static void draw(ContainersPage page, Canvas canvas) {
        ListView<ContainersPage.ContainerRow> view = new ListView<>(
                "Containers of " + page.pod().name(),
                line -> line.text(0, 0, "NAME", Style.DIM),
                (row, selected, line) -> new Cells(line, selected).rest(row.name(), Style.PLAIN));
        view.draw(page.list(), List.of(), canvas);
    }
}
