package io.github.irsadoctor.report;

import io.github.irsadoctor.text.Sanitiser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Collects the lines of a text report. Every text on it has passed the sanitiser before it is painted. */
final class Page {

    private static final int NARROWEST = 30;

    private final Style style;
    private final StringBuilder text = new StringBuilder();

    Page(Style style) {
        this.style = style;
    }

    /** One line behind {@code indent} blanks. */
    void line(int indent, Span... spans) {
        String painted = Arrays.stream(spans).map(span -> span.painted(style)).collect(Collectors.joining());
        text.append((" ".repeat(indent) + painted).stripTrailing()).append('\n');
    }

    /** A sentence behind a head, wrapped between words, its further lines aligned with the first. */
    void wrapped(int indent, List<Span> head, Span sentence) {
        int column = indent + head.stream().mapToInt(Span::columns).sum();
        List<String> lines = wrap(sentence.safe(), Math.max(NARROWEST, style.width() - column));
        for (int i = 0; i < lines.size(); i++) {
            List<Span> spans = new ArrayList<>(i == 0 ? head : List.of(Span.plain(" ".repeat(column - indent))));
            spans.add(new Span(sentence.ink(), lines.get(i)));
            line(indent, spans.toArray(Span[]::new));
        }
    }

    /** Text that keeps its line breaks; only its first line is indented, so that a quoted argument stays what it is. */
    void block(int indent, Ink ink, String raw) {
        String[] lines = Sanitiser.block(raw).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            line(i == 0 ? indent : 0, new Span(ink, lines[i]));
        }
    }

    /** An empty line, unless the page ends in one or is empty. */
    void gap() {
        if (text.length() > 0 && !text.toString().endsWith("\n\n")) {
            text.append('\n');
        }
    }

    /** A line across the page. */
    void rule() {
        line(0, Span.faint("\u2500".repeat(style.width())));
    }

    int width() {
        return style.width();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static List<String> wrap(String sentence, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : sentence.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
