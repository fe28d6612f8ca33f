package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.PodRow;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Glyphs;
import io.github.irsadoctor.tui.term.Style;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * The columns of the list of pods. A narrow screen leaves out the role, and the service account where the namespace takes its
 * place: both are told of the row under the cursor.
 *
 * @param everywhere true if the namespace is a column
 * @param wide true if there is room for all columns
 * @param phase its width
 */
record PodColumns(boolean everywhere, boolean wide, int phase) {

    private static final int WIDE = 110;
    private static final int AGE = 4;
    private static final int GAP = 2;
    private static final Set<String> WELL = Set.of("Running", "Completed", "Succeeded");
    private static final Set<String> ON_THE_WAY = Set.of(
            "Pending", "ContainerCreating", "PodInitializing", "Terminating", "NotReady", "SchedulingGated", "Unknown");

    static PodColumns of(boolean everywhere, int columns) {
        boolean wide = columns >= WIDE;
        return new PodColumns(everywhere, wide, wide ? 17 : 11);
    }

    private boolean account() {
        return wide || !everywhere;
    }

    /** What is left for name, namespace, service account and role. */
    private int flexible(Canvas line) {
        int columns = 4 + (everywhere ? 1 : 0) + (account() ? 1 : 0) + (wide ? 1 : 0);
        return line.columns() - phase - AGE - MarkSign.WIDTH - GAP * (columns - 1);
    }

    private int narrow(Canvas line) {
        int others = (everywhere ? 1 : 0) + (account() ? 1 : 0) + (wide ? 1 : 0);
        int part = flexible(line) * (wide ? 25 : 40) / 100;
        return others > 2 ? part * 4 / 5 : part;
    }

    private int name(Canvas line) {
        int others = (everywhere ? 1 : 0) + (account() ? 1 : 0) + (wide ? 1 : 0);
        return flexible(line) - others * narrow(line);
    }

    void headings(Cells cells, Canvas line) {
        if (everywhere) {
            cells.cell("NAMESPACE", narrow(line), Style.DIM);
        }
        cells.cell("NAME", name(line), Style.DIM)
                .cell("STATUS", phase, Style.DIM)
                .cell("AGE", AGE, Style.DIM);
        if (account()) {
            String whole = "SERVICE ACCOUNT";
            cells.cell(whole.length() > narrow(line) ? "ACCOUNT" : whole, narrow(line), Style.DIM);
        }
        if (wide) {
            cells.cell("ROLE", narrow(line), Style.DIM);
        }
        cells.rest("AWS CREDENTIALS", Style.DIM);
    }

    void row(PodRow row, Instant now, boolean selected, Canvas line) {
        Sign mark = MarkSign.of(row, row.given());
        Cells cells = new Cells(line, selected);
        if (everywhere) {
            cells.cell(row.namespace(), narrow(line), Style.PLAIN);
        }
        cells.cell(row.name(), name(line), Style.PLAIN)
                .cell(Glyphs.head(row.phase(), phase), phase, phase(row.phase()))
                .cell(
                        row.created()
                                .map(it -> PodsView.age(Duration.between(it, now)))
                                .orElse(""),
                        AGE,
                        Style.PLAIN);
        if (account()) {
            cells.cell(row.serviceAccount(), narrow(line), Style.PLAIN);
        }
        if (wide) {
            cells.cell(role(row), narrow(line), row.given().role().isPresent() ? Style.PLAIN : Style.DIM);
        }
        cells.rest(mark.sign() + " " + mark.word(), mark.style());
    }

    private static Style phase(String phase) {
        if (WELL.contains(phase)) {
            return Style.PLAIN;
        }
        return ON_THE_WAY.contains(phase) || phase.matches("Init:\\d+/\\d+") ? Style.CARE : Style.BAD;
    }

    /** The role in the pod, else the one its service account names, in brackets: the pod does not have that one. */
    private static String role(PodRow row) {
        return row.given()
                .role()
                .map(ShortRole::of)
                .or(() -> row.account().role().map(it -> "(" + ShortRole.of(it) + ")"))
                .orElse("");
    }
}
