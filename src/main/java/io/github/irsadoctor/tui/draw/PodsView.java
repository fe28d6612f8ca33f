package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.tui.model.Page;
import io.github.irsadoctor.tui.model.PodRow;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Glyphs;
import io.github.irsadoctor.tui.term.Style;
import io.github.irsadoctor.tui.term.Wrap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The pods of a namespace, with what the list alone shows of their credentials. */
final class PodsView {

    // What the row under the cursor means: the facts, and two lines of sentences.
    private static final int STORY = 3;

    private PodsView() {}

    static void draw(Page.Pods page, Instant now, Canvas canvas) {
        int rows = canvas.rows() - STORY;
        PodColumns columns = PodColumns.of(page.everywhere(), canvas.columns());
        new ListView<PodRow>(
                        "Pods of " + page.where(),
                        columns::headings,
                        (row, selected, line) -> columns.row(row, now, selected, line))
                .draw(page.list(), notes(page), canvas.part(0, 0, canvas.columns(), rows));
        page.list()
                .selected()
                .ifPresent(row -> story(new PodStory(row), canvas.part(1, rows, canvas.columns() - 2, STORY)));
    }

    private static void story(PodStory story, Canvas canvas) {
        canvas.text(0, 0, Glyphs.head(story.facts(canvas.columns()), canvas.columns()), Style.DIM);
        List<String> lines = Wrap.words(story.says(), canvas.columns());
        for (int i = 0; i < Math.min(lines.size(), STORY - 1); i++) {
            canvas.text(0, i + 1, lines.get(i), Style.PLAIN);
        }
    }

    private static List<String> notes(Page.Pods page) {
        List<String> notes = new ArrayList<>();
        page.accounts()
                .trouble()
                .ifPresent(why -> notes.add("Service accounts could not be listed (" + why.says()
                        + "): the marks tell only what is in the pods."));
        if (!page.wanting().troubles().isEmpty()) {
            notes.add(page.wanting().troubles().stream()
                    .map(Unseen::says)
                    .sorted()
                    .collect(Collectors.joining("; ", "Workloads without pods may be left out (", ").")));
        }
        return notes;
    }

    /** As kubectl rounds it: one unit, the largest that is not zero. */
    static String age(Duration age) {
        if (age.toDays() > 0) {
            return age.toDays() + "d";
        }
        if (age.toHours() > 0) {
            return age.toHours() + "h";
        }
        return age.toMinutes() > 0 ? age.toMinutes() + "m" : Math.max(0, age.toSeconds()) + "s";
    }
}
