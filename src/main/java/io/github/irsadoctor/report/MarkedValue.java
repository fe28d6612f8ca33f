package io.github.irsadoctor.report;

import io.github.irsadoctor.text.Sanitiser;
import java.util.ArrayList;
import java.util.List;

/**
 * A value and the marks beneath it, kept in line when a character of the value has to be shown as several.
 *
 * @param value safe for a terminal
 * @param marks as long as the value or longer
 */
record MarkedValue(String value, String marks) {

    /** Takes both as seen: one mark for each character of the value. */
    static MarkedValue of(String value, String marks) {
        StringBuilder shown = new StringBuilder();
        StringBuilder beneath = new StringBuilder();
        int at = 0;
        while (at < value.length()) {
            int point = value.codePointAt(at);
            String safe = Sanitiser.line(Character.toString(point));
            shown.append(safe);
            beneath.append(Character.toString(mark(marks, at)).repeat(safe.codePointCount(0, safe.length())));
            at += Character.charCount(point);
        }
        for (; at < marks.length(); at++) {
            beneath.append(mark(marks, at));
        }
        return new MarkedValue(shown.toString(), beneath.toString());
    }

    /** Pieces of at most {@code width} columns, each with its marks. */
    List<MarkedValue> pieces(int width) {
        int length = Math.max(value.length(), marks.length());
        List<MarkedValue> pieces = new ArrayList<>();
        for (int from = 0; from < length; from += width) {
            pieces.add(new MarkedValue(part(value, from, width), part(marks, from, width)));
        }
        return pieces;
    }

    private static String part(String text, int from, int width) {
        return from >= text.length() ? "" : text.substring(from, Math.min(text.length(), from + width));
    }

    private static char mark(String marks, int at) {
        return at < marks.length() && marks.charAt(at) == '^' ? '^' : ' ';
    }
}
