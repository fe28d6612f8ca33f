package io.github.irsadoctor.lab.kube.table;

import io.github.irsadoctor.lab.kube.state.Json;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * Durations as Kubernetes prints them: the longer, the coarser.
 *
 * @see <a href="https://github.com/kubernetes/apimachinery/blob/master/pkg/util/duration/duration.go">apimachinery, HumanDuration</a>
 */
final class Age {

    private static final int DAY = 24;
    private static final int YEAR = 365;

    private Age() {}

    /** From a time as Kubernetes writes it until now; {@code <unknown>} if the node is none. */
    static String since(JsonNode time, Instant now) {
        return Json.instant(time).map(then -> of(Duration.between(then, now))).orElse("<unknown>");
    }

    static String of(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < -1) {
            return "<invalid>";
        }
        if (seconds < 120) {
            return Math.max(0, seconds) + "s";
        }
        long minutes = duration.toMinutes();
        if (minutes < 10) {
            return minutes + "m" + rest(seconds % 60, "s");
        }
        if (minutes < 180) {
            return minutes + "m";
        }
        long hours = duration.toHours();
        return hours < 8 ? hours + "h" + rest(minutes % 60, "m") : days(hours);
    }

    private static String days(long hours) {
        long days = hours / DAY;
        if (hours < 2 * DAY) {
            return hours + "h";
        }
        if (days < 8) {
            return days + "d" + rest(hours % DAY, "h");
        }
        if (days < 2 * YEAR) {
            return days + "d";
        }
        return days / YEAR + "y" + (days < 8 * YEAR ? rest(days % YEAR, "d") : "");
    }

    private static String rest(long value, String unit) {
        return value == 0 ? "" : value + unit;
    }
}
