package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.Page;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Style;
import java.time.Instant;
import java.util.List;

/** The namespaces of a cluster. */
final class NamespacesView {

    private NamespacesView() {}

    static void draw(Page.Namespaces page, Instant now, Canvas canvas) {
        ListView<Page.NameRow> view = new ListView<>(
                "Namespaces",
                (cells, line) -> cells.rest("NAME", Style.DIM),
                (row, selected, line) -> row(page, row, selected, line));
        view.draw(page.list(), notes(page, now), canvas);
    }

    private static void row(Page.Namespaces page, Page.NameRow row, boolean selected, Canvas line) {
        String usual = row.text().equals(page.place().defaultNamespace()) ? "  (default)" : "";
        String typed = row.equals(Page.NameRow.OTHER) ? "  (type its name)" : "";
        new Cells(line, selected).rest(row.text() + usual + typed, row.named() ? Style.PLAIN : Style.DIM);
    }

    private static List<String> notes(Page.Namespaces page, Instant now) {
        if (page.list().busy() && page.list().rows().isEmpty()) {
            String wait = "Waiting for " + page.server().orElse(page.place().name()) + " to list its namespaces"
                    + Waits.since(page.asked(), now) + ".";
            return List.of(
                    wait,
                    "A login command that the kubeconfig names runs first.",
                    "Esc goes back; :ns and a name go on without the list.");
        }
        return page.list().trouble().isPresent() && !page.list().old()
                ? List.of("A namespace can be looked into without the list: choose one, or type :ns and its name.")
                : List.of();
    }
}
