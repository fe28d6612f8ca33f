package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.check.Identity;
import io.github.irsadoctor.tui.model.Model;
import io.github.irsadoctor.tui.model.WalkPage;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Glyphs;
import io.github.irsadoctor.tui.term.Style;
import io.github.irsadoctor.tui.term.Wrap;
import io.github.irsadoctor.walk.WalkState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The left pane: the steps as they light up with the time each took, and the four answers to who the pod is. */
final class Checklist {

    private static final int LABEL = 9;
    private static final int MOST_LINES = 3;

    /** From this width on a line has room for a time beside its title. */
    private static final int ROOM_FOR_TIMES = 36;

    private Checklist() {}

    static void draw(Model model, WalkPage page, Canvas canvas) {
        Canvas inside = canvas.frame("Checklist", !page.detail());
        boolean hidden = model.hidden(page.place());
        List<WalkState.StepState> steps = page.steps();
        for (int y = 0; y < steps.size(); y++) {
            step(steps.get(y), y == page.cursor(), hidden, inside.part(0, y, inside.columns(), 1));
        }
        int top = steps.size();
        identities(page, inside.part(0, top, inside.columns(), inside.rows() - top));
        if (inside.columns() < ROOM_FOR_TIMES) {
            page.selected()
                    .flatMap(WalkState.StepState::outcome)
                    .ifPresent(outcome -> canvas.part(0, 0, canvas.columns() - 2, canvas.rows())
                            .right(canvas.rows() - 1, " took " + seconds(outcome.took()) + " ", Style.DIM));
        }
    }

    private static void step(WalkState.StepState step, boolean selected, boolean hidden, Canvas line) {
        Sign sign = hidden ? Sign.hidden(step) : Sign.of(step);
        String number = step.card().number() == 0
                ? " +"
                : String.format("%2d", step.card().number());
        if (selected) {
            line.text(0, 0, " ".repeat(line.columns()), Style.PLAIN.reversed());
        }
        int word = line.text(0, 0, sign.sign() + " ", on(selected, sign.style()));
        line.text(word, 0, sign.word(), on(selected, sign.style()));
        int title = line.text(word + Sign.WORD + 1, 0, number + " ", on(selected, Style.DIM));
        String took = line.columns() < ROOM_FOR_TIMES
                ? ""
                : step.outcome().map(it -> " " + seconds(it.took())).orElse("");
        String name = Glyphs.head(step.card().title(), line.columns() - title - took.length());
        line.text(title, 0, name, on(selected, Style.PLAIN));
        line.right(0, took, on(selected, Style.DIM));
    }

    private static String seconds(Duration took) {
        long millis = took.toMillis();
        return millis < 100 ? millis + "ms" : String.format(Locale.ROOT, "%.1fs", millis / 1000.0);
    }

    private static Style on(boolean selected, Style style) {
        return selected ? style.reversed() : style;
    }

    private static void identities(WalkPage page, Canvas canvas) {
        canvas.text(
                0,
                0,
                Glyphs.head("─ Who is the pod? " + "─".repeat(canvas.columns()), canvas.columns())
                        .replace('…', '─'),
                Style.DIM);
        boolean sameAccount = ShortArn.sameAccount(page.state().identities().values());
        int y = 1;
        int spare = canvas.rows() - 1 - Identity.Kind.values().length;
        for (Identity.Kind kind : Identity.Kind.values()) {
            String says = page.state().identities().getOrDefault(kind, page.running() ? "…" : "–");
            int most = Math.max(1, Math.min(MOST_LINES, spare + 1));
            List<String> lines = lines(ShortArn.of(says, sameAccount), canvas.columns() - LABEL, most);
            canvas.text(0, y, kind.label(), Style.DIM);
            for (String line : lines) {
                canvas.text(LABEL, y++, line, Style.PLAIN);
            }
            spare -= lines.size() - 1;
        }
    }

    // An ARN tells most at both ends, a sentence at its beginning.
    private static List<String> lines(String value, int width, int most) {
        boolean sentence = value.contains(" ");
        List<String> lines = sentence ? Wrap.words(value, width) : Wrap.exactly(value, width);
        if (lines.size() <= most) {
            return lines;
        }
        if (!sentence) {
            return Wrap.exactly(Glyphs.middle(value, width * most), width);
        }
        List<String> shown = new ArrayList<>(lines.subList(0, most));
        shown.set(most - 1, Glyphs.head(lines.get(most - 1) + " " + lines.get(most), width));
        return shown;
    }
}
