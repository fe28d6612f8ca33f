package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.facts.Intrusion;
import io.github.irsadoctor.tui.model.LevelsPage;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Strip;
import io.github.irsadoctor.tui.term.Style;
import java.util.List;
import java.util.Locale;

/** How far a walk may go: each level with what it does and what trace it leaves. */
final class LevelsView {

    private static final int WORD = 8;

    private LevelsView() {}

    /** A level as a header names it. */
    static String word(Intrusion level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    static void draw(LevelsPage page, Canvas canvas) {
        Canvas inside = canvas.frame("How far this walk may go", true);
        int y = 0;
        List<LevelsPage.LevelRow> rows = page.list().shown();
        for (int i = 0; i < rows.size(); i++) {
            Intrusion level = rows.get(i).level();
            y = level(level, level == page.now(), i == page.list().cursor(), inside, y) + 1;
        }
        Strips notes = new Strips(inside.columns() - 2);
        notes.words(now(page), Style.PLAIN);
        notes.words("No level changes anything in the cluster or the account.", Style.PLAIN);
        notes.blank();
        page.chosen().ifPresent(level -> notes.words(enter(page, level), page.guarded() ? Style.CARE : Style.TITLE));
        lines(notes.lines(), inside, y + 1);
    }

    private static int level(Intrusion level, boolean now, boolean chosen, Canvas inside, int top) {
        Canvas line = inside.part(2, top, inside.columns() - 3, 1);
        new Cells(line, chosen)
                .cell(word(level), WORD, Style.TITLE)
                .rest(does(level) + (now ? "  (this walk)" : ""), Style.PLAIN);
        inside.text(0, top, chosen ? ">" : " ", Style.KEY);
        Strips trace = new Strips(inside.columns() - WORD - 6);
        trace.words(leaves(level), Style.DIM);
        lines(trace.lines(), inside.part(WORD + 3, top + 1, inside.columns() - WORD - 4, inside.rows()), 0);
        return top + 1 + trace.lines().size();
    }

    private static void lines(List<Strip> lines, Canvas canvas, int top) {
        for (int i = 0; i < lines.size(); i++) {
            canvas.strip(1, top + i, lines.get(i));
        }
    }

    private static String does(Intrusion level) {
        return switch (level) {
            case NONE -> "Reads the Kubernetes and AWS APIs and does nothing else.";
            case EXEC -> "Also runs env, id, ls and cat in the container.";
            case ASSUME, PROBE -> "Also mints a token for ten minutes and shows it to STS.";
        };
    }

    private static String leaves(Intrusion level) {
        return switch (level) {
            case NONE -> "Leaves what every reader leaves in the audit log and in CloudTrail.";
            case EXEC -> "Each command is noted in the cluster's audit log.";
            case ASSUME, PROBE ->
                "The token is noted in the cluster's audit log, what STS was asked in CloudTrail of the role's account.";
        };
    }

    private static String now(LevelsPage page) {
        String level = "This walk went as far as " + word(page.now()) + ": ";
        if (page.said()) {
            return level + "you chose it.";
        }
        if (page.place().lab()) {
            return level + "it is the usual level of the lab, where nobody's logs are written.";
        }
        return level
                + (page.guarded() ? "the context " + page.place().name() + " is protected." : "it is the usual level.");
    }

    private static String enter(LevelsPage page, Intrusion level) {
        String where = page.guarded() && level != Intrusion.NONE
                ? " in the protected context " + page.place().name()
                : "";
        return "Enter walks again" + where + ", as far as " + word(level) + ". Esc goes back.";
    }
}
