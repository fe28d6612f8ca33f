package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.Listing;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Glyphs;
import io.github.irsadoctor.tui.term.Style;

/** Cells of one row of a list, from left to right. */
final class Cells {

    private static final int GAP = 2;

    private final Canvas line;
    private final boolean selected;
    private final String sortedBy;
    private final String arrow;
    private int at;

    Cells(Canvas line, boolean selected) {
        this(line, selected, "", "");
    }

    private Cells(Canvas line, boolean selected, String sortedBy, String arrow) {
        this.line = line;
        this.selected = selected;
        this.sortedBy = sortedBy;
        this.arrow = arrow;
        if (selected) {
            line.text(0, 0, " ".repeat(line.columns()), Style.PLAIN.reversed());
        }
    }

    /** The headings of a list: the one it is sorted by has an arrow. */
    static Cells headings(Listing<?> list, Canvas line) {
        String arrow = list.backwards() ? "▼" : "▲";
        return new Cells(line, false, list.sortedBy().orElse(""), arrow);
    }

    /** A cell of this width, cut in the middle where it must be, and a gap behind it. */
    Cells cell(String text, int width, Style style) {
        boolean sorted = !sortedBy.isEmpty() && text.equals(sortedBy);
        // The gap has room for the arrow.
        String shown = Glyphs.middle(text, width) + (sorted ? arrow : "");
        line.text(at, 0, shown, selected ? style.reversed() : sorted ? Style.KEY : style);
        at += width + GAP;
        return this;
    }

    /** As wide as the line still is. */
    void rest(String text, Style style) {
        cell(text, Math.max(0, line.columns() - at), style);
    }
}
