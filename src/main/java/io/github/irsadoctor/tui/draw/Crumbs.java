package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Glyphs;
import io.github.irsadoctor.tui.term.Style;
import java.util.ArrayList;
import java.util.List;

/** The way here in the top line, the part one is at last; long names are cut in the middle, the last one last of all. */
final class Crumbs {

    static final String BETWEEN = " > ";
    private static final int SHORTEST = 9;

    private Crumbs() {}

    static void draw(List<String> parts, int x, int room, Canvas canvas) {
        List<String> fitting = fitting(parts, room);
        int at = x;
        for (int i = 0; i < fitting.size(); i++) {
            boolean last = i == fitting.size() - 1;
            at = canvas.text(at, 0, fitting.get(i), last ? Style.TITLE : Style.PLAIN);
            at = last ? at : canvas.text(at, 0, BETWEEN, Style.DIM);
        }
    }

    /** The parts, shortened to {@code room} columns with what stands between them. */
    static List<String> fitting(List<String> parts, int room) {
        List<String> fitting = new ArrayList<>(parts.stream().map(Glyphs::line).toList());
        int free = room - BETWEEN.length() * (parts.size() - 1);
        for (int over = over(fitting, free); over > 0 && shorten(fitting, over); over = over(fitting, free)) {}
        int last = fitting.size() - 1;
        int before = over(fitting.subList(0, last), free);
        fitting.set(last, Glyphs.middle(fitting.get(last), Math.max(0, -before)));
        return fitting;
    }

    private static int over(List<String> parts, int room) {
        return parts.stream().mapToInt(Glyphs::width).sum() - room;
    }

    /** Shortens the longest part but the last; false if none of them can become shorter. */
    private static boolean shorten(List<String> parts, int by) {
        int longest = 0;
        for (int i = 0; i < parts.size() - 1; i++) {
            longest = Glyphs.width(parts.get(i)) > Glyphs.width(parts.get(longest)) ? i : longest;
        }
        int width = Glyphs.width(parts.get(longest));
        if (parts.size() < 2 || width <= SHORTEST) {
            return false;
        }
        String cut = Glyphs.middle(parts.get(longest), Math.max(SHORTEST, width - by));
        boolean shorter = Glyphs.width(cut) < width;
        parts.set(longest, cut);
        return shorter;
    }
}
