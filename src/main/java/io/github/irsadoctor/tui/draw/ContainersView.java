package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.ContainersPage;
import io.github.irsadoctor.tui.model.ContainersPage.ContainerRow;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Style;
import java.util.List;

/** The containers of a pod. */
final class ContainersView {

    private static final int KIND = 7;
    private static final int GAPS = 8;
    private static final int STATE = 25;
    private static final int NARROW_STATE = 10;
    private static final int WIDE = 100;

    private ContainersView() {}

    static void draw(ContainersPage page, Canvas canvas) {
        ListView<ContainerRow> view = new ListView<>(
                "Containers of " + page.pod().name(),
                ContainersView::headings,
                (row, selected, line) -> row(page, row, selected, line));
        view.draw(page.list(), List.of(), canvas);
    }

    private static int state(Canvas line) {
        return line.columns() < WIDE ? NARROW_STATE : STATE;
    }

    private static int flexible(Canvas line) {
        return line.columns() - KIND - state(line) - MarkSign.WIDTH - GAPS;
    }

    private static int name(Canvas line) {
        return flexible(line) * 2 / 5;
    }

    private static void headings(Cells cells, Canvas line) {
        cells.cell("NAME", name(line), Style.DIM)
                .cell("KIND", KIND, Style.DIM)
                .cell("STATE", state(line), Style.DIM)
                .cell("IMAGE", flexible(line) - name(line), Style.DIM)
                .rest("AWS CREDENTIALS", Style.DIM);
    }

    private static void row(ContainersPage page, ContainerRow row, boolean selected, Canvas line) {
        Sign mark = MarkSign.of(page.pod(), row.given());
        new Cells(line, selected)
                .cell(row.name(), name(line), Style.PLAIN)
                .cell(row.kind().word(), KIND, Style.PLAIN)
                .cell(state(row), state(line), Style.PLAIN)
                .cell(row.image(), flexible(line) - name(line), Style.PLAIN)
                .rest(mark.sign() + " " + mark.word(), mark.style());
    }

    // "waiting: CrashLoopBackOff": the reason says it all, as in kubectl.
    private static String state(ContainerRow row) {
        int reason = row.state().indexOf(": ");
        return reason < 0 ? row.state() : row.state().substring(reason + 2);
    }
}
