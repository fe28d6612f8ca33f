package io.github.irsadoctor.tui.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds a text in lines that were broken over rows, upper and lower case alike. */
final class Search {

    private static final int MOST = 2_000;

    private final List<Row> rows;
    private final String wanted;
    private final List<Match> found = new ArrayList<>();

    private Search(List<Row> rows, String wanted) {
        this.rows = rows;
        this.wanted = folded(wanted);
    }

    /** All places in order, none overlapping; none for an empty text. */
    static List<Match> of(String wanted, List<Row> rows) {
        return wanted.isEmpty() ? List.of() : new Search(rows, wanted).run();
    }

    private List<Match> run() {
        Map<Integer, List<Integer>> lines = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).line() != Row.ASIDE) {
                lines.computeIfAbsent(rows.get(i).line(), line -> new ArrayList<>())
                        .add(i);
            }
        }
        lines.values().forEach(this::line);
        return List.copyOf(found);
    }

    private void line(List<Integer> of) {
        StringBuilder text = new StringBuilder();
        int[] ends = new int[of.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = text.append(rows.get(of.get(i)).text()).length();
        }
        String line = folded(text.toString());
        int row = 0;
        int at = line.indexOf(wanted);
        while (at >= 0 && found.size() < MOST) {
            while (ends[row] <= at) {
                row++;
            }
            add(of, ends, row, at);
            at = line.indexOf(wanted, at + wanted.length());
        }
    }

    private void add(List<Integer> of, int[] ends, int firstRow, int from) {
        int to = from + wanted.length();
        List<Match.Part> parts = new ArrayList<>();
        for (int i = firstRow; i < ends.length && (i == 0 || ends[i - 1] < to); i++) {
            Row row = rows.get(of.get(i));
            int text = (i == 0 ? 0 : ends[i - 1]) + row.gap().length();
            int first = Math.max(from, text);
            int last = Math.min(to, ends[i]);
            if (first < last) {
                parts.add(new Match.Part(of.get(i), row.from() + first - text, row.from() + last - text));
            }
        }
        if (!parts.isEmpty()) {
            found.add(new Match(parts));
        }
    }

    // Character by character, as a longer upper case would move what stands behind it.
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.chars().forEach(it -> folded.append(Character.toLowerCase((char) it)));
        return folded.toString();
    }
}
