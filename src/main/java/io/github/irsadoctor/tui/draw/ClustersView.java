package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.Page;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Style;
import java.util.ArrayList;
import java.util.List;

/** The clusters of the kubeconfig, and the worlds of the lab by the title of their story. */
final class ClustersView {

    private static final int KIND = 8;

    private ClustersView() {}

    static void draw(Page.Clusters page, Canvas canvas) {
        String title = page.labOnly() ? "Lab worlds" : "Clusters and lab worlds";
        new ListView<Page.PlaceRow>(
                        title,
                        line -> new Cells(line, false)
                                .cell("KIND", KIND, Style.DIM)
                                .cell("NAME", name(line), Style.DIM)
                                .rest("SERVER", Style.DIM),
                        ClustersView::row)
                .draw(page.list(), notes(page), canvas);
    }

    private static int name(Canvas line) {
        return line.columns() * 3 / 5;
    }

    // A world's id may give its answer away, so the list keeps to the title.
    private static void row(Page.PlaceRow row, boolean selected, Canvas line) {
        if (row.card().lab()) {
            new Cells(line, selected)
                    .cell("lab", KIND, Style.DIM)
                    .rest(row.card().name(), Style.PLAIN);
            return;
        }
        boolean current = row.card().current();
        new Cells(line, selected)
                .cell(current ? "current" : "context", KIND, current ? Style.KEY : Style.DIM)
                .cell(row.card().name(), name(line), Style.PLAIN)
                .rest(row.card().detail(), Style.DIM);
    }

    private static List<String> notes(Page.Clusters page) {
        List<String> notes = new ArrayList<>();
        page.kubeconfigTrouble().ifPresent(why -> {
            notes.add(why);
            notes.add("The lab worlds need no cluster and no account.");
        });
        page.trouble().ifPresent(notes::add);
        page.opening().ifPresent(it -> notes.add("Opening " + it.name() + "; Esc stops waiting."));
        return notes;
    }
}
