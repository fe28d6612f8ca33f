package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Glyphs;
import io.github.irsadoctor.tui.term.Style;

/** Cells of one row of a list, from left to right. */
final class Cells {

    private final Canvas line;
    private final boolean selected;
    private int at;

    Cells(Canvas line, boolean selected) {
        this.line = line;
        this.selected = selected;
        if (selected) {
            line.text(0, 0, " ".repeat(line.columns()), Style.PLAIN.reversed());
        }
    }

    /** A cell of this width, cut in the middle where it must be, and a gap behind it. */
    Cells cell(String text, int width, Style style) {
        line.text(at, 0, Glyphs.middle(text, width), selected ? style.reversed() : style);
        at += width + 2;
        return this;
    }

    /** As wide as the line still is. */
    void rest(String text, Style style) {
        cell(text, Math.max(0, line.columns() - at), style);
    }
}
