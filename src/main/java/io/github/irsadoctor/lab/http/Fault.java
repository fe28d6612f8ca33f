package io.github.irsadoctor.lab.http;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that goes wrong with some requests.
 *
 * @param on which: an operation's label, {@code *} standing for any run of characters
 * @param outcome what happens to them after the latency
 * @param latency how long they wait first
 */
public record Fault(String on, Outcome outcome, Duration latency) {

    /** What happens to a request. */
    public sealed interface Outcome {

        /** It is answered as if there were no fault. */
        record None() implements Outcome {}

        /** It is refused with this HTTP status. */
        record Status(int status) implements Outcome {}

        /** It is never answered; the connection stays open until the server stops. */
        record Hang() implements Outcome {}

        /** Its connection is closed without an answer. */
        record Cut() implements Outcome {}
    }

    /** Refuses with an HTTP status. */
    public static Fault status(String on, int status) {
        return new Fault(on, new Outcome.Status(status), Duration.ZERO);
    }

    /** Never answers. */
    public static Fault hang(String on) {
        return new Fault(on, new Outcome.Hang(), Duration.ZERO);
    }

    /** Closes the connection without an answer. */
    public static Fault cut(String on) {
        return new Fault(on, new Outcome.Cut(), Duration.ZERO);
    }

    /** Answers late. */
    public static Fault latency(String on, Duration latency) {
        return new Fault(on, new Outcome.None(), latency);
    }

    /** Whether an operation with this label meets the fault. */
    public boolean meets(String label) {
        return Pattern.compile(regex()).matcher(label).matches();
    }

    /** The status it answers with, where it does. */
    public OptionalInt status() {
        return outcome instanceof Outcome.Status refused ? OptionalInt.of(refused.status()) : OptionalInt.empty();
    }

    private String regex() {
        StringBuilder regex = new StringBuilder();
        Matcher parts = Pattern.compile("\\*|[^*]+").matcher(on);
        while (parts.find()) {
            regex.append(parts.group().equals("*") ? ".*" : Pattern.quote(parts.group()));
        }
        return regex.toString();
    }
}
