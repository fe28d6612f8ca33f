package io.github.irsadoctor.tui.draw;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as a person reads them, all in UTC. */
final class Times {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Times() {}

    static String day(Instant time) {
        return DAY.format(time);
    }

    static String clock(Instant time) {
        return CLOCK.format(time);
    }

    static String full(Instant time) {
        return day(time) + " " + clock(time);
    }

    /** How long before or after now, for example {@code 12 s ago} or {@code in 22 h}. */
    static String ago(Instant time, Instant now) {
        return time.isAfter(now)
                ? "in " + span(Duration.between(now, time))
                : span(Duration.between(time, now)) + " ago";
    }

    /** In the two largest units that are not zero, for example {@code 2 h 5 min}. */
    static String span(Duration span) {
        if (span.toDays() > 0) {
            return span.toDays() + " d" + rest(span.toHoursPart(), " h");
        }
        if (span.toHours() > 0) {
            return span.toHours() + " h" + rest(span.toMinutesPart(), " min");
        }
        return span.toMinutes() > 0
                ? span.toMinutes() + " min" + rest(span.toSecondsPart(), " s")
                : span.toSeconds() + " s";
    }

    private static String rest(int amount, String unit) {
        return amount == 0 ? "" : " " + amount + unit;
    }

    /** In its largest unit and as few characters as can be, for example {@code 47h}. */
    static String narrow(Duration span) {
        return PodsView.age(span);
    }
}
