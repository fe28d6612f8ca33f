package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.Page;
import io.github.irsadoctor.tui.model.PodRow;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Style;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The pods of a namespace, with what the list alone shows of their credentials. */
final class PodsView {

    private static final int PHASE = 9;
    private static final int AGE = 4;
    private static final int MARK = 17;

    private PodsView() {}

    static void draw(Page.Pods page, Instant now, Canvas canvas) {
        new ListView<PodRow>(
                        "Pods of " + page.namespace(),
                        PodsView::headings,
                        (row, selected, line) -> row(row, now, selected, line))
                .draw(page.list(), List.of(), canvas);
    }

    private static int flexible(Canvas line) {
        return line.columns() - PHASE - AGE - MARK - 8;
    }

    private static int account(Canvas line) {
        return Math.max(15, flexible(line) * 2 / 5);
    }

    private static void headings(Canvas line) {
        new Cells(line, false)
                .cell("NAME", flexible(line) - account(line), Style.DIM)
                .cell("PHASE", PHASE, Style.DIM)
                .cell("AGE", AGE, Style.DIM)
                .cell("SERVICE ACCOUNT", account(line), Style.DIM)
                .rest("AWS CREDENTIALS", Style.DIM);
    }

    private static void row(PodRow row, Instant now, boolean selected, Canvas line) {
        Sign mark = mark(row.mark());
        new Cells(line, selected)
                .cell(row.name(), flexible(line) - account(line), Style.PLAIN)
                .cell(row.phase(), PHASE, row.phase().equals("Running") ? Style.PLAIN : Style.CARE)
                .cell(row.created().map(it -> age(Duration.between(it, now))).orElse(""), AGE, Style.PLAIN)
                .cell(row.serviceAccount(), account(line), Style.PLAIN)
                .rest(mark.sign() + " " + mark.word(), mark.style());
    }

    private static Sign mark(PodRow.Mark mark) {
        return switch (mark) {
            case INJECTED -> new Sign("✔", "injected", Style.GOOD);
            case CONTAINER_CREDENTIALS -> new Sign("!", "container creds", Style.CARE);
            case NO_ROLE -> new Sign("–", "no role in pod", Style.DIM);
            case NO_PODS -> new Sign("✘", "no pods", Style.BAD);
        };
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
