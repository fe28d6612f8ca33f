package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.Page;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Style;
import java.util.List;

/** The namespaces of a cluster. */
final class NamespacesView {

    private NamespacesView() {}

    static void draw(Page.Namespaces page, Canvas canvas) {
        String usual = page.place().defaultNamespace();
        ListView<Page.NameRow> view = new ListView<>(
                "Namespaces",
                line -> line.text(0, 0, "NAME", Style.DIM),
                (row, selected, line) -> new Cells(line, selected)
                        .rest(row.text() + (row.text().equals(usual) ? "  (default)" : ""), Style.PLAIN));
        view.draw(page.list(), List.of(), canvas);
    }
}
