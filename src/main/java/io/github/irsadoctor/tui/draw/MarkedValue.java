package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.term.Glyphs;
import io.github.irsadoctor.tui.term.Wrap;
import java.util.ArrayList;
import java.util.List;

/** A value broken over lines, with each mark under the cells of the character it belongs to. */
final class MarkedValue {

    private static final int LONGEST = 4096;

    private MarkedValue() {}

    /** One line of the value and the line of marks below it, blank if it has none. */
    record Row(String text, String marks) {}

    /**
     * Takes a value as it was seen, where one character may become several cells, and marks by character of that value.
     *
     * @param marks may be longer than the value: what is missing at its end is marked behind it
     */
    static List<Row> rows(String value, String marks, int columns) {
        if (marks.isBlank()) {
            return Wrap.exactly(value, columns).stream()
                    .map(text -> new Row(text, ""))
                    .toList();
        }
        Cells cells = new Cells(new StringBuilder(), new StringBuilder());
        String looked = value.substring(0, Math.min(value.length(), LONGEST));
        for (int i = 0; i < looked.length(); i = looked.offsetByCodePoints(i, 1)) {
            cells.put(Glyphs.line(Character.toString(looked.codePointAt(i))), marks, i);
        }
        for (int i = looked.length(); i < Math.min(marks.stripTrailing().length(), LONGEST); i++) {
            cells.put(" ", marks, i);
        }
        return cells.rows(columns);
    }

    private record Cells(StringBuilder text, StringBuilder marks) {

        void put(String shown, String allMarks, int at) {
            text.append(shown);
            String mark = at < allMarks.length() && allMarks.charAt(at) == '^' ? "^" : " ";
            marks.append(mark.repeat(Glyphs.width(shown)));
        }

        List<Row> rows(int columns) {
            List<Row> rows = new ArrayList<>();
            int from = 0;
            for (String line : Wrap.exactly(text.toString(), columns)) {
                int to = Math.min(marks.length(), from + Glyphs.width(line));
                rows.add(new Row(line, marks.substring(from, to).stripTrailing()));
                from = to;
            }
            return rows;
        }
    }
}
