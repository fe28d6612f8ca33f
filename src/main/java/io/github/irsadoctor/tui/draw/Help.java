package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.Binding;
import io.github.irsadoctor.tui.model.Keymap;
import io.github.irsadoctor.tui.model.Model;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Glyphs;
import io.github.irsadoctor.tui.term.Strip;
import io.github.irsadoctor.tui.term.Style;
import java.util.List;

/** The keys over the page: those of the page on the left, those of every page on the right. */
final class Help {

    private static final int WIDEST = 112;
    private static final int MARGIN = 2;
    private static final int GAP = 2;
    private static final int PAGE_KEY = 10;
    private static final int OTHER_KEY = 7;

    private final List<Strip> page;
    private final List<Strip> everywhere;
    private final int left;
    private final int columns;
    private final int rows;

    private Help(Model model) {
        columns = Math.min(WIDEST, model.columns() - MARGIN);
        int inside = columns - 2 * MARGIN;
        left = inside * 3 / 5;
        page = lines("On this page", Keymap.ofPage(model), left, PAGE_KEY);
        everywhere = lines("Everywhere", Keymap.everywhere(model), inside - left - GAP, OTHER_KEY);
        // The frame, and the line that says how to leave.
        rows = Math.min(length(), model.rows() - 4);
    }

    private static List<Strip> lines(String title, List<Binding> bindings, int width, int key) {
        Strips lines = new Strips(width);
        lines.words(title, Style.TITLE);
        bindings.forEach(binding -> add(binding, key, lines));
        return lines.lines();
    }

    private static void add(Binding binding, int width, Strips lines) {
        boolean enabled = binding.disabled().isEmpty();
        String key = binding.key() + " ".repeat(Math.max(1, width - Glyphs.width(binding.key())));
        lines.hanging(key, enabled ? Style.KEY : Style.DIM, binding.help(), enabled ? Style.PLAIN : Style.DIM);
        binding.disabled().ifPresent(why -> lines.hanging(" ".repeat(width), Style.DIM, "not now: " + why, Style.CARE));
    }

    private int length() {
        return Math.max(page.size(), everywhere.size());
    }

    /** How far it can be scrolled, in lines; 0 if all of it is shown. */
    static int lastRow(Model model) {
        Help help = new Help(model);
        return help.length() - help.rows;
    }

    static void draw(Model model, Canvas canvas) {
        new Help(model).on(model, canvas);
    }

    private void on(Model model, Canvas canvas) {
        int x = (canvas.columns() - columns) / 2;
        int y = (canvas.rows() - rows - 3) / 2;
        Canvas inside = canvas.part(x, y, columns, rows + 3).clear().frame("Keys", true);
        int first = Math.min(model.helpRow(), length() - rows);
        column(page, first, inside.part(1, 0, left, rows));
        column(everywhere, first, inside.part(1 + left + GAP, 0, inside.columns() - left - GAP - 1, rows));
        String more = length() > rows ? "Up and Down scroll; any other key goes back" : "any key goes back to the page";
        inside.text(1, rows, more, Style.DIM);
    }

    private static void column(List<Strip> lines, int first, Canvas canvas) {
        for (int y = 0; y < canvas.rows() && first + y < lines.size(); y++) {
            canvas.strip(0, y, lines.get(first + y));
        }
    }
}
