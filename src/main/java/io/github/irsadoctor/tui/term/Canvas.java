package io.github.irsadoctor.tui.term;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.screen.Screen;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

/**
 * A rectangle of the screen to draw on. The only way to a cell, so that no text reaches the terminal without having passed
 * {@link Glyphs}.
 */
public final class Canvas {

    private final Screen screen;
    private final Palette palette;
    private final Map<Style, TextCharacter> inks;
    private final int left;
    private final int top;
    private final int columns;
    private final int rows;

    private Canvas(
            Screen screen, Palette palette, Map<Style, TextCharacter> inks, int left, int top, int columns, int rows) {
        this.screen = screen;
        this.palette = palette;
        this.inks = inks;
        this.left = left;
        this.top = top;
        this.columns = Math.max(0, columns);
        this.rows = Math.max(0, rows);
    }

    /** The whole screen, every cell blank. */
    public static Canvas of(Screen screen, Palette palette) {
        int columns = screen.getTerminalSize().getColumns();
        int rows = screen.getTerminalSize().getRows();
        Canvas canvas = new Canvas(screen, palette, new HashMap<>(), 0, 0, columns, rows);
        canvas.clear();
        return canvas;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** A part of this canvas; what would lie outside is cut off. */
    public Canvas part(int x, int y, int width, int height) {
        return new Canvas(
                screen, palette, inks, left + x, top + y, Math.min(width, columns - x), Math.min(height, rows - y));
    }

    public Canvas clear() {
        TextCharacter blank = ink(Style.PLAIN);
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                put(x, y, blank);
            }
        }
        return this;
    }

    /**
     * Writes a text of any origin, cut off at the right edge.
     *
     * @return the column behind its last character
     */
    public int text(int x, int y, String text, Style style) {
        String line = Glyphs.line(text);
        TextCharacter cell = ink(style);
        int at = x;
        for (int i = 0; i < line.length() && at + Glyphs.width(line.charAt(i)) <= columns; i++) {
            put(at, y, cell.withCharacter(line.charAt(i)));
            at += Glyphs.width(line.charAt(i));
        }
        return at;
    }

    /** As {@link #text}, ending at the right edge. */
    public void right(int y, String text, Style style) {
        text(Math.max(0, columns - Glyphs.width(Glyphs.line(text))), y, text, style);
    }

    /** Writes a line of several styles. */
    public void strip(int x, int y, Strip strip) {
        int at = x;
        for (Strip.Span span : strip.spans()) {
            at = text(at, y, span.text(), span.style());
        }
    }

    /**
     * A frame around this canvas with a title in its upper edge.
     *
     * @param focused true if keys go into it: its frame is heavy
     * @return the inside
     */
    public Canvas frame(String title, boolean focused) {
        String name = Glyphs.head(title, columns - 6);
        return frame(Strip.of(name, focused ? Style.KEY : Style.TITLE), focused);
    }

    /** As {@link #frame(String, boolean)}, with a title of several styles. */
    public Canvas frame(Strip title, boolean focused) {
        Style style = focused ? Style.KEY : Style.DIM;
        String edges = focused ? "┏━┓┃┗┛" : "┌─┐│└┘";
        edge(0, edges.substring(0, 3), style);
        for (int y = 1; y < rows - 1; y++) {
            text(0, y, edges.substring(3, 4), style);
            text(columns - 1, y, edges.substring(3, 4), style);
        }
        edge(rows - 1, edges.charAt(4) + edges.substring(1, 2) + edges.charAt(5), style);
        part(2, 0, columns - 4, 1)
                .strip(0, 0, Strip.of(" ", Style.PLAIN).and(title).and(" ", Style.PLAIN));
        return part(1, 1, columns - 2, rows - 2);
    }

    private void edge(int y, String edge, Style style) {
        text(0, y, edge.charAt(0) + edge.substring(1, 2).repeat(Math.max(0, columns - 2)) + edge.charAt(2), style);
    }

    private void put(int x, int y, TextCharacter cell) {
        boolean inside = x >= 0 && y >= 0 && y < rows;
        // Most cells stay as they are, and Lanterna looks up the width of each that is set.
        if (inside && !cell.equals(screen.getBackCharacter(left + x, top + y))) {
            screen.setCharacter(left + x, top + y, cell);
        }
    }

    private TextCharacter ink(Style style) {
        return inks.computeIfAbsent(style, this::cell);
    }

    private TextCharacter cell(Style style) {
        EnumSet<SGR> how = EnumSet.noneOf(SGR.class);
        if (style.bold()) {
            how.add(SGR.BOLD);
        }
        if (style.reverse()) {
            how.add(SGR.REVERSE);
        }
        if (style.underline()) {
            how.add(SGR.UNDERLINE);
        }
        // Not withModifiers(): Lanterna 3.1.5 gives back the character without them.
        return TextCharacter.fromCharacter(
                ' ', palette.of(style.tone()), TextColor.ANSI.DEFAULT, how.toArray(SGR[]::new))[0];
    }
}
