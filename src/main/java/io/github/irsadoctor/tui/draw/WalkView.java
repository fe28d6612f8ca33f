package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.Model;
import io.github.irsadoctor.tui.model.WalkPage;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Glyphs;
import io.github.irsadoctor.tui.term.Style;
import java.util.List;
import java.util.Optional;

/** A walk: the checklist and who the pod is on the left, the chosen step on the right, the headline below. */
final class WalkView {

    private WalkView() {}

    static void draw(Model model, WalkPage page, Optional<ReaderView> reader, Canvas canvas) {
        Frame frame = Frame.of(model, page);
        Checklist.draw(model, page, canvas.part(0, 0, frame.left(), frame.body()));
        Canvas right = canvas.part(frame.left(), 0, canvas.columns() - frame.left(), frame.body());
        reader.ifPresent(view -> view.draw(right));
        headline(
                HeadlineText.sign(model, page),
                frame,
                canvas.part(1, frame.body(), canvas.columns() - 2, frame.headlineRows()));
    }

    private static void headline(Sign sign, Frame frame, Canvas canvas) {
        canvas.text(0, 0, sign.sign() + " " + sign.word(), sign.style());
        List<String> lines = frame.headline();
        for (int y = 0; y < Math.min(lines.size(), canvas.rows()); y++) {
            boolean cut = y == canvas.rows() - 1 && lines.size() > canvas.rows();
            String line =
                    cut ? Glyphs.head(lines.get(y) + "  " + lines.get(y + 1), canvas.columns() - 12) : lines.get(y);
            canvas.text(12, y, line, Style.TITLE);
        }
    }
}
