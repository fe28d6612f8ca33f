package io.github.irsadoctor.tui.term;

import java.util.ArrayList;
import java.util.List;

/** Breaks text over lines of a given width. */
public final class Wrap {

    private static final int NARROWEST = 4;
    private static final int LONGEST = 32_768;

    private Wrap() {}

    /** At blanks where there are some, else anywhere: for sentences. */
    public static List<String> words(String text, int columns) {
        return broken(Glyphs.line(text, LONGEST), Math.max(NARROWEST, columns), true);
    }

    /** Exactly at the width: for values whose every character counts. */
    public static List<String> exactly(String text, int columns) {
        return broken(Glyphs.line(text, LONGEST), Math.max(NARROWEST, columns), false);
    }

    /**
     * A line of several styles, whose text comes from {@link Glyphs}, exactly at the width.
     *
     * @param indent blanks before all but the first line, within the width
     */
    public static List<Strip> exactly(Strip line, int columns, int indent) {
        List<Strip> lines = new ArrayList<>();
        List<Strip.Span> spans = new ArrayList<>();
        int used = 0;
        for (Strip.Span span : line.spans()) {
            int from = 0;
            while (from < span.text().length()) {
                int to = Glyphs.fitting(span.text(), from, columns - used);
                if (to > from) {
                    String piece = span.text().substring(from, to);
                    spans.add(new Strip.Span(piece, span.style()));
                    used += Glyphs.width(piece);
                    from = to;
                } else {
                    lines.add(new Strip(spans));
                    spans = new ArrayList<>(List.of(new Strip.Span(" ".repeat(indent), Style.PLAIN)));
                    used = indent;
                }
            }
        }
        lines.add(new Strip(spans));
        return lines;
    }

    private static List<String> broken(String line, int columns, boolean atBlanks) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        do {
            int end = Glyphs.fitting(line, from, columns);
            int to = end < line.length() && atBlanks ? lastBlank(line, from, end) : end;
            lines.add(line.substring(from, to));
            from = to < line.length() && atBlanks && line.charAt(to) == ' ' ? to + 1 : to;
        } while (from < line.length());
        return lines;
    }

    private static int lastBlank(String line, int from, int end) {
        int blank = line.lastIndexOf(' ', end);
        return blank > from ? blank : end;
    }
}
