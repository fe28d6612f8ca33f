package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.DebriefPage;
import io.github.irsadoctor.tui.model.EventPage;
import io.github.irsadoctor.tui.model.ExplanationPage;
import io.github.irsadoctor.tui.model.Model;
import io.github.irsadoctor.tui.model.Page;
import io.github.irsadoctor.tui.model.Reading;
import io.github.irsadoctor.tui.model.ReadingOfPage;
import io.github.irsadoctor.tui.model.StoryPage;
import io.github.irsadoctor.tui.model.WalkPage;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Strip;
import io.github.irsadoctor.tui.term.Style;
import java.util.List;
import java.util.Optional;

/**
 * A text in a frame, scrolled.
 *
 * @param title of the frame
 * @param rows of text that the frame shows
 */
record ReaderView(String title, boolean focused, List<Strip> lines, Reading reading, int rows) {

    private static final int HEADER_FOOTER_AND_FRAME = 4;

    /** The text of the shown page, the right side of a walk among them; empty for a page without one. */
    static Optional<ReaderView> of(Model model) {
        return model.page().match(new ReadingOfPage()).map(reading -> {
            if (model.page() instanceof WalkPage page) {
                Frame frame = Frame.of(model, page);
                return new ReaderView(
                        Detail.title(page), page.detail(), Detail.of(model, page, frame), reading, frame.detailRows());
            }
            Strips out = new Strips(model.columns() - 4);
            String title = model.page() instanceof ExplanationPage page
                    ? ExplanationText.add(page, out)
                    : model.page() instanceof EventPage event ? EventText.add(event, out) : lesson(model, out);
            return new ReaderView(title, true, out.lines(), reading, model.rows() - HEADER_FOOTER_AND_FRAME);
        });
    }

    private static String lesson(Model model, Strips out) {
        Page page = model.page();
        return page instanceof StoryPage story
                ? LessonText.story(model, story, out)
                : LessonText.debrief(model, (DebriefPage) page, out);
    }

    int lastRow() {
        return Math.max(0, lines.size() - rows);
    }

    void draw(Canvas canvas) {
        Canvas inside = canvas.frame(title, focused);
        int first = Math.min(reading.row(), lastRow());
        for (int y = 0; y < rows && first + y < lines.size(); y++) {
            inside.part(1, 0, inside.columns() - 2, rows).strip(0, y, lines.get(first + y));
        }
        if (lines.size() > rows) {
            String where = " rows " + (first + 1) + "-" + (first + rows) + " of " + lines.size() + ", PgUp PgDn ";
            canvas.part(0, 0, canvas.columns() - 2, canvas.rows()).right(canvas.rows() - 1, where, Style.DIM);
        }
    }
}
