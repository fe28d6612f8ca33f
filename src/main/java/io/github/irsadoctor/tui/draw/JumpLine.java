package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.Completions;
import io.github.irsadoctor.tui.model.Jump;
import io.github.irsadoctor.tui.model.Model;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Glyphs;
import io.github.irsadoctor.tui.term.Style;
import java.util.List;

/** The footer while a jump is typed: its text, and what it may become. */
final class JumpLine {

    private static final String EXAMPLES = "NAMESPACE, NAMESPACE/POD, deploy/NAME or a step of a walk";
    private static final int GAP = 3;
    private static final int NARROWEST = 8;

    private JumpLine() {}

    static void draw(Model model, Jump jump, Canvas canvas) {
        int at = canvas.text(1, 0, ":" + jump.text() + "_", Style.TITLE) + GAP;
        List<String> completions = Completions.of(model);
        if (jump.text().isBlank()) {
            String words = String.join(", ", completions) + ", " + EXAMPLES;
            canvas.text(at, 0, Glyphs.head(words, canvas.columns() - at - 1), Style.DIM);
            return;
        }
        if (completions.isEmpty()) {
            canvas.text(at, 0, "Enter goes, Esc leaves", Style.DIM);
            return;
        }
        at = canvas.text(at, 0, "Tab ", Style.KEY);
        for (int i = 0; i < completions.size() && canvas.columns() - at > NARROWEST; i++) {
            String name = Glyphs.middle(completions.get(i), canvas.columns() - at - 1);
            at = canvas.text(at, 0, name, i == 0 ? Style.PLAIN : Style.DIM) + GAP;
        }
    }
}
