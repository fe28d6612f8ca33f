package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.check.Line;
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

    private final int columns;
    private final List<Strip> lines = new ArrayList<>();

    Strips(int columns) {
        this.columns = columns;
    }

    List<Strip> lines() {
        return List.copyOf(lines);
    }

    int columns() {
        return columns;
    }

    /** Sets off what follows, where something stands above it. */
    void blank() {
        if (!lines.isEmpty()) {
            lines.add(Strip.blank());
        }
    }

    void add(Strip strip) {
        lines.add(strip);
    }

    void words(String text, Style style) {
        Wrap.words(text, columns).forEach(line -> lines.add(Strip.of(line, style)));
    }

    /** A section's heading. */
    void rule(String title) {
        String name = Glyphs.head(title, columns - 6);
        int rest = Math.max(0, columns - Glyphs.width(name) - 5);
        add(Strip.of("── ", Style.DIM).and(name, Style.TITLE).and(" " + "─".repeat(rest), Style.DIM));
    }

    /** Words behind a sign, their later lines set under the first. */
    void hanging(String sign, Style signStyle, String text, Style style) {
        hanging(sign, signStyle, Wrap.words(text, columns - Glyphs.width(sign)), style);
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
        int label = Math.min(
                LONGEST_LABEL,
                fields.stream()
                        .mapToInt(it -> Glyphs.width(Glyphs.line(it.label())))
                        .max()
                        .orElse(0));
        fields.forEach(field -> field(field, label));
    }

    private void field(Line field, int label) {
        String indent = " ".repeat(label + 3);
        String name = Glyphs.head(field.label(), label);
        String first = " " + name + " ".repeat(label - Glyphs.width(name) + 2);
        List<MarkedValue.Row> rows =
                MarkedValue.rows(field.value(), field.marks().orElse(""), columns - label - 3);
        for (int i = 0; i < rows.size(); i++) {
            add(Strip.of(i == 0 ? first : indent, Style.DIM).and(rows.get(i).text(), Style.PLAIN));
            if (!rows.get(i).marks().isBlank()) {
                add(Strip.of(indent, Style.DIM).and(rows.get(i).marks(), Style.BAD));
            }
        }
    }

    /** A text of many lines as it is; what is beyond any reading is left out and said so. */
    void block(String text) {
        lines(text, Glyphs.block(text, MOST_TEXT), line -> Strip.of(line, Style.PLAIN));
    }

    /** A JSON text, laid out. */
    void json(String text) {
        lines(text, JsonLayout.indented(Glyphs.block(text, MOST_TEXT)), JsonLayout::strip);
    }

    private void lines(String whole, String shown, Function<String, Strip> style) {
        for (String line : shown.split("\n", -1)) {
            Wrap.exactly(line, columns).stream().map(style).forEach(this::add);
        }
        left(whole);
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
            words("(an argument is wider than this pane: put its lines together again)", Style.DIM);
        }
        left(command);
    }
}
