package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.term.Strip;
import io.github.irsadoctor.tui.term.Style;
import java.util.ArrayList;
import java.util.List;

/** Colours a line of JSON: keys, strings, numbers and words, brackets and commas. Works on characters, whatever is wrong with them. */
final class JsonColours {

    private final String line;
    private final List<Strip.Span> spans = new ArrayList<>();
    private int at;

    private JsonColours(String line) {
        this.line = line;
    }

    /** The line with each part in its style; no character is changed. */
    static Strip strip(String line) {
        return new JsonColours(line).run();
    }

    private Strip run() {
        while (at < line.length()) {
            if (line.charAt(at) == '"') {
                string();
            } else if (isStructure(line.charAt(at))) {
                put(end(true), Style.DIM);
            } else {
                put(end(false), Style.NUMBER);
            }
        }
        return new Strip(spans);
    }

    private void string() {
        int end = at + 1;
        while (end < line.length() && line.charAt(end) != '"') {
            end += line.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(line.length(), end + 1);
        int next = end;
        while (next < line.length() && line.charAt(next) == ' ') {
            next++;
        }
        put(end, next < line.length() && line.charAt(next) == ':' ? Style.ACCENT : Style.STRING);
    }

    private int end(boolean structure) {
        int end = at;
        while (end < line.length() && line.charAt(end) != '"' && isStructure(line.charAt(end)) == structure) {
            end++;
        }
        return end;
    }

    private static boolean isStructure(char c) {
        return "{}[],: ".indexOf(c) >= 0;
    }

    private void put(int end, Style style) {
        spans.add(new Strip.Span(line.substring(at, end), style));
        at = end;
    }
}
