package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.text.JsonIndent;
import io.github.irsadoctor.tui.term.Glyphs;
import io.github.irsadoctor.tui.term.Strip;
import io.github.irsadoctor.tui.term.Style;
import io.github.irsadoctor.tui.term.Wrap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lines of a fixed width, gathered from top to bottom. */
final class Strips {

    private static final int LONGEST_LABEL = 18;
    private static final int MOST_TEXT = 32_768;
    private static final int MOST_ROWS = 4_000;

    private final int columns;
    private final List<Row> rows = new ArrayList<>();
    private int line = Row.ASIDE;

    Strips(int columns) {
        this.columns = columns;
    }

    List<Strip> lines() {
        return rows.stream().map(Row::strip).toList();
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    int columns() {
        return columns;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Sets off what follows, where something stands above it. */
    void blank() {
        if (!rows.isEmpty()) {
            add(Strip.blank());
        }
    }

    void add(Strip strip) {
        rows.add(Row.whole(strip, ++line));
    }

    // Goes on with the line of the last add.
    private void more(Strip strip, int from, String gap) {
        rows.add(new Row(strip, line, from, strip.text().length(), gap));
    }

    private void aside(Strip strip) {
        rows.add(Row.whole(strip, Row.ASIDE));
    }

    void words(String text, Style style) {
        hanging("", Style.PLAIN, text, style);
    }

    /** A section's heading. */
    void rule(String title) {
        String name = Glyphs.head(title, columns - 6);
        int rest = Math.max(0, columns - Glyphs.width(name) - 5);
        add(Strip.of("── ", Style.DIM).and(name, Style.TITLE).and(" " + "─".repeat(rest), Style.DIM));
    }

    /** Words behind a sign, their later lines set under the first. */
    void hanging(String sign, Style signStyle, String text, Style style) {
        hanging(sign, signStyle, text, style, columns);
    }

    /** As {@link #hanging(String, Style, String, Style)}, with a name at the right edge of the first line. */
    void titled(String sign, Style signStyle, String text, Style style, String name) {
        int first = rows.size();
        int room = columns - Glyphs.width(name) - 1;
        hanging(sign, signStyle, text, style, room);
        Row row = rows.get(first);
        String gap = " ".repeat(Math.max(1, room + 1 - Glyphs.width(row.strip().text())));
        Strip strip = row.strip().and(gap, Style.PLAIN).and(name, Style.KEY);
        rows.set(first, new Row(strip, row.line(), row.from(), row.to(), row.gap()));
    }

    private void hanging(String sign, Style signStyle, String text, Style style, int width) {
        String safe = Glyphs.line(text, MOST_TEXT);
        String indent = " ".repeat(Glyphs.width(sign));
        int at = 0;
        for (String piece : Wrap.words(safe, width - indent.length())) {
            boolean blank = at > 0 && at < safe.length() && safe.charAt(at) == ' ' && !safe.startsWith(piece, at);
            if (at == 0) {
                add(Strip.of(sign, signStyle).and(piece, style));
            } else {
                more(Strip.of(indent, signStyle).and(piece, style), indent.length(), blank ? " " : "");
            }
            at += piece.length() + (blank ? 1 : 0);
        }
    }

    /** A value behind a sign, broken anywhere, as each of its characters counts. */
    void pinned(String sign, Style signStyle, String value, Style style) {
        String indent = " ".repeat(Glyphs.width(sign));
        List<String> pieces = Wrap.exactly(value, columns - indent.length());
        add(Strip.of(sign, signStyle).and(pieces.get(0), style));
        pieces.subList(1, pieces.size())
                .forEach(piece -> more(Strip.of(indent, signStyle).and(piece, style), indent.length(), ""));
    }

    /** Lines behind a sign, the later ones set under the first. */
    void hanging(String sign, Style signStyle, List<String> texts, Style style) {
        String indent = " ".repeat(Glyphs.width(sign));
        for (int i = 0; i < texts.size(); i++) {
            add(Strip.of(i == 0 ? sign : indent, signStyle).and(texts.get(i), style));
        }
    }

    /** Labelled values in two columns, marks under the characters they belong to. */
    void fields(List<Line> fields) {
        int label = fields.stream()
                .mapToInt(it -> Glyphs.width(Glyphs.line(it.label())))
                .filter(width -> width <= LONGEST_LABEL)
                .max()
                .orElse(0);
        fields.forEach(field -> field(field, label));
    }

    // A label wider than the column stands above its value, as cut in the middle it would name something else.
    private void field(Line field, int label) {
        String name = Glyphs.line(field.label());
        boolean fits = Glyphs.width(name) <= label;
        String indent = " ".repeat(fits ? label + 3 : 3);
        if (!fits) {
            hanging(" ", Style.DIM, name, Style.DIM);
        }
        String first = fits ? " " + name + " ".repeat(label - Glyphs.width(name) + 2) : indent;
        String marks = field.marks().orElse("");
        List<MarkedValue.Row> values = MarkedValue.rows(field.value(), marks, columns - indent.length());
        for (int i = 0; i < values.size(); i++) {
            if (i == 0) {
                add(Strip.of(first, Style.DIM).and(values.get(i).text(), Style.PLAIN));
            } else {
                more(Strip.of(indent, Style.DIM).and(values.get(i).text(), Style.PLAIN), indent.length(), "");
            }
            if (!values.get(i).marks().isBlank()) {
                aside(Strip.of(indent, Style.DIM).and(values.get(i).marks(), Style.BAD));
            }
        }
    }

    /** A text of many lines as it is; what is beyond any reading is left out and said so. */
    void block(String text) {
        lines(text, Glyphs.block(text, MOST_TEXT), it -> Strip.of(it, Style.PLAIN));
    }

    /** A JSON text, laid out and coloured. */
    void json(String text) {
        lines(text, JsonIndent.of(Glyphs.block(text, MOST_TEXT)), JsonColours::strip);
    }

    /** A YAML text, coloured. */
    void yaml(String text) {
        lines(text, Glyphs.block(text, MOST_TEXT), new YamlColours()::strip);
    }

    private void lines(String whole, String shown, Function<String, Strip> style) {
        int end = rows.size() + MOST_ROWS;
        String[] texts = shown.split("\n", -1);
        for (int i = 0; i < texts.length && rows.size() < end; i++) {
            broken(
                    style.apply(texts[i]),
                    texts[i].length() - texts[i].stripLeading().length());
        }
        if (rows.size() >= end) {
            words("… more lines are not shown", Style.DIM);
        }
        left(whole);
    }

    private void broken(Strip text, int blanks) {
        int indent = Math.min(blanks + 2, columns / 2);
        List<Strip> pieces = Wrap.exactly(text, columns, indent);
        add(pieces.get(0));
        pieces.subList(1, pieces.size()).forEach(piece -> more(piece, indent, ""));
    }

    private void left(String whole) {
        if (whole.length() > MOST_TEXT) {
            words(String.format("… %,d more characters are not shown", whole.length() - MOST_TEXT), Style.DIM);
        }
    }

    /** A command to copy: broken between arguments, so that a shell takes the lines as they stand. */
    void command(String command) {
        String safe = Glyphs.block(command, MOST_TEXT);
        Style style = safe.startsWith("#") ? Style.PLAIN : Style.ACCENT;
        hanging(" ", Style.DIM, CommandLines.of(safe, columns - 1), style);
        if (!CommandLines.fits(safe, columns - 1)) {
            aside(Strip.of(Glyphs.head("(put the lines of its long argument together again)", columns), Style.DIM));
        }
        left(command);
    }
}
