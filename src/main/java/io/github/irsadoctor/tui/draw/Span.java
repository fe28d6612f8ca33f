package io.github.irsadoctor.tui.draw;

import java.time.Duration;

/** A length of time in words. */
final class Span {

    private static final long DAY = 24 * 60;

    private Span() {}

    /** In the two largest units that matter, for example {@code 9 h 20 min}; below a minute in seconds. */
    static String of(Duration length) {
        long minutes = length.toMinutes();
        if (minutes < 1) {
            return length.toSeconds() + " s";
        }
        if (minutes < 60) {
            return minutes + " min";
        }
        return minutes < DAY
                ? two(minutes / 60, "h", minutes % 60, "min")
                : two(minutes / DAY, "d", minutes % DAY / 60, "h");
    }

    private static String two(long large, String unit, long small, String smaller) {
        return large + " " + unit + (small == 0 ? "" : " " + small + " " + smaller);
    }

    /** As seen from now: {@code 5 min ago}, {@code in 3 h}, {@code now}. */
    static String from(Duration ago) {
        if (ago.toSeconds() == 0) {
            return "now";
        }
        return ago.isNegative() ? "in " + of(ago.negated()) : of(ago) + " ago";
    }
}
