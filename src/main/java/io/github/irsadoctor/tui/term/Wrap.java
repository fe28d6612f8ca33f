package io.github.irsadoctor.tui.term;

import java.util.ArrayList;
import java.util.List;

/** Breaks text over lines of a given width. */
public final class Wrap {

    private static final int NARROWEST = 4;

    private Wrap() {}

    /** At blanks where there are some, else anywhere: for sentences. */
    public static List<String> words(String text, int columns) {
        return broken(Glyphs.line(text), Math.max(NARROWEST, columns), true);
    }

    /** Exactly at the width: for values whose every character counts. */
    public static List<String> exactly(String text, int columns) {
        return broken(Glyphs.line(text), Math.max(NARROWEST, columns), false);
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
