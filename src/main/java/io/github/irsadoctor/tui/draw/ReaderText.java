package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.DebriefPage;
import io.github.irsadoctor.tui.model.EventPage;
import io.github.irsadoctor.tui.model.ExplanationPage;
import io.github.irsadoctor.tui.model.Model;
import io.github.irsadoctor.tui.model.Page;
import io.github.irsadoctor.tui.model.StoryPage;
import io.github.irsadoctor.tui.model.WalkPage;
import io.github.irsadoctor.tui.term.Strip;
import io.github.irsadoctor.tui.term.Style;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a page, laid out.
 *
 * @param title of its frame
 * @param focused true if keys move it
 * @param shown rows that the frame shows at once
 */
record ReaderText(Strip title, boolean focused, List<Row> rows, int shown) {

    private static final int HEADER_FOOTER_AND_FRAME = 4;

    /** So wide that nothing is broken. */
    private static final int UNBROKEN = 40_000;

    /** Of a page that has a text. */
    static ReaderText of(Model model) {
        if (model.page() instanceof WalkPage page) {
            Frame frame = Frame.of(model, page);
            Strips out = new Strips(frame.detailColumns());
            Detail.add(model, page, frame.low(), out);
            Strip tabs = Tabs.of(page, frame.detailColumns() - 2);
            return new ReaderText(tabs, page.detail(), out.rows(), frame.detailRows());
        }
        Strips out = new Strips(model.columns() - 4);
        Strip title = Strip.of(add(model, out), Style.KEY);
        return new ReaderText(title, true, out.rows(), model.rows() - HEADER_FOOTER_AND_FRAME);
    }

    /** As lines to paste. */
    static String unbroken(Model model) {
        if (model.page().read().isEmpty()) {
            return "";
        }
        Strips out = new Strips(UNBROKEN);
        if (model.page() instanceof WalkPage page) {
            Detail.add(model, page, false, out);
        } else {
            out.add(Strip.of(add(model, out), Style.PLAIN));
        }
        return out.rows().stream()
                .filter(row -> row.line() != Row.ASIDE)
                .map(row -> row.strip().text())
                .map(ReaderText::pasted)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    // What fills a line up to its right edge is no part of the text.
    private static String pasted(String line) {
        return line.replaceAll("[ ─]{200,}", "  ").stripTrailing();
    }

    /** Adds the lines of a page other than a walk; gives the title. */
    private static String add(Model model, Strips out) {
        Page page = model.page();
        if (page instanceof ExplanationPage explanation) {
            return ExplanationText.add(explanation, out);
        }
        if (page instanceof EventPage event) {
            return EventText.add(event, out);
        }
        return page instanceof StoryPage story
                ? LessonText.story(model, story, out)
                : LessonText.debrief(model, (DebriefPage) page, out);
    }
}
