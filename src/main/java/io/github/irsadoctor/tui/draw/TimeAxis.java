package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.check.Exhibit.Moment;
import io.github.irsadoctor.tui.term.Glyphs;
import io.github.irsadoctor.tui.term.Strip;
import io.github.irsadoctor.tui.term.Style;
import java.time.Duration;
import java.util.List;

/**
 * Moments in a row, evenly apart with their distance between them: days and seconds fit no common scale. Drawn only where
 * there is room for all of them.
 */
final class TimeAxis {

    private static final int LEAST_COLUMNS = 70;
    private static final int LEAST_CELL = 6;
    private static final int MOST_CELL = 14;

    private TimeAxis() {}

    static void add(List<Moment> all, Strips out) {
        List<Moment> moments =
                all.stream().filter(it -> it.kind() != Moment.Kind.OTHER).toList();
        if (moments.size() < 2 || out.columns() < LEAST_COLUMNS) {
            return;
        }
        // The last label needs room behind its mark.
        int cell = Math.min(MOST_CELL, (out.columns() - 10) / (moments.size() - 1));
        if (cell < LEAST_CELL) {
            return;
        }
        out.blank();
        labels(moments, cell, 0, out);
        out.add(line(moments, cell));
        labels(moments, cell, 1, out);
    }

    /** Every second label, as neighbours have no room beside each other. */
    private static void labels(List<Moment> moments, int cell, int from, Strips out) {
        StringBuilder line = new StringBuilder();
        for (int i = from; i < moments.size(); i += 2) {
            line.append(" ".repeat(Math.max(0, 1 + i * cell - line.length())));
            line.append(Glyphs.head(moments.get(i).kind().label(), 2 * cell - 1));
        }
        out.add(Strip.of(line.toString(), Style.PLAIN));
    }

    private static Strip line(List<Moment> moments, int cell) {
        Strip line = Strip.of(" ", Style.DIM);
        for (int i = 0; i < moments.size(); i++) {
            line = line.and(mark(moments.get(i)), style(moments.get(i)));
            if (i + 1 < moments.size()) {
                String gap = Times.narrow(
                        Duration.between(moments.get(i).at(), moments.get(i + 1).at()));
                int left = (cell - 1 - gap.length()) / 2;
                int right = cell - 1 - gap.length() - left;
                line = line.and("─".repeat(Math.max(0, left)), Style.DIM)
                        .and(gap, Style.PLAIN)
                        .and("─".repeat(Math.max(0, right)), Style.DIM);
            }
        }
        return line;
    }

    private static String mark(Moment moment) {
        return switch (moment.kind()) {
            case ALLOWED -> "✔";
            case REFUSED, LOGGED -> "✘";
            case NOW -> "▸";
            default -> "┼";
        };
    }

    private static Style style(Moment moment) {
        return switch (moment.kind()) {
            case ALLOWED -> Style.GOOD;
            case REFUSED, LOGGED -> Style.BAD;
            default -> Style.KEY;
        };
    }
}
