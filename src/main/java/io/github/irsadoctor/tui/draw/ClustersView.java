package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.text.Cut;
import io.github.irsadoctor.tui.model.Page;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Glyphs;
import io.github.irsadoctor.tui.term.Style;
import io.github.irsadoctor.tui.term.Wrap;
import io.github.irsadoctor.walk.Places;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The clusters of the kubeconfig, and the worlds of the lab by the title of their story. */
final class ClustersView {

    // What is known of the row under the cursor, or how its story begins.
    private static final int STORY = 3;

    private ClustersView() {}

    static void draw(Page.Clusters page, Instant now, Canvas canvas) {
        int rows = canvas.rows() - STORY;
        String title = page.labOnly() ? "Lab worlds" : "Clusters and lab worlds";
        PlaceColumns columns = PlaceColumns.of(page.labOnly(), canvas.columns());
        new ListView<Page.PlaceRow>(title, columns::headings, columns::row)
                .draw(page.list(), notes(page, now), canvas.part(0, 0, canvas.columns(), rows));
        page.list().selected().ifPresent(row -> about(row.card(), canvas.part(1, rows, canvas.columns() - 2, STORY)));
    }

    private static void about(Places.Card card, Canvas canvas) {
        if (card.lab()) {
            lines(card.story().replaceAll("\\s+", " "), canvas);
            return;
        }
        String current = card.current() ? "  (* the current context)" : "";
        canvas.text(0, 0, Glyphs.middle(card.name() + current, canvas.columns()), Style.PLAIN);
        canvas.text(0, 1, Glyphs.middle(cluster(card), canvas.columns()), Style.DIM);
        canvas.text(0, 2, Glyphs.head(manner(card), canvas.columns()), card.guarded() ? Style.CARE : Style.DIM);
    }

    private static void lines(String text, Canvas canvas) {
        List<String> lines = Wrap.words(text, canvas.columns());
        boolean more = lines.size() > canvas.rows();
        for (int y = 0; y < Math.min(lines.size(), canvas.rows()); y++) {
            boolean last = more && y == canvas.rows() - 1;
            canvas.text(
                    0,
                    y,
                    last ? Glyphs.head(lines.get(y), canvas.columns() - 1) + Cut.ELLIPSIS : lines.get(y),
                    Style.PLAIN);
        }
    }

    private static String cluster(Places.Card card) {
        Stream<String> eks = card.eks().stream()
                .flatMap(it -> Stream.of(
                        part("EKS cluster ", it.cluster()),
                        part("region ", it.region()),
                        part("account ", it.account()),
                        part("profile ", it.profile())))
                .flatMap(Optional::stream);
        return Stream.concat(Stream.of("server " + card.detail()), eks).collect(Collectors.joining(", "));
    }

    private static Optional<String> part(String label, Optional<String> value) {
        return value.map(it -> label + it);
    }

    private static String manner(Places.Card card) {
        return card.guarded()
                ? "Read only: the name marks production, so walks run nothing in containers and ask STS nothing."
                : "Walks change nothing; they look into containers with commands that only read.";
    }

    private static List<String> notes(Page.Clusters page, Instant now) {
        List<String> notes = new ArrayList<>();
        page.kubeconfigTrouble().ifPresent(why -> {
            notes.add(why);
            notes.add("The lab worlds need no cluster and no account.");
        });
        page.trouble().ifPresent(why -> notes.add(why + " Enter tries again."));
        page.opening()
                .ifPresent(it ->
                        notes.add("Opening " + it.name() + Waits.since(it.since(), now) + "; Esc stops waiting."));
        return notes;
    }
}
