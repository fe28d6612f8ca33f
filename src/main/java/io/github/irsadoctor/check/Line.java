package io.github.irsadoctor.check;

import java.util.Optional;

/**
 * One line of evidence.
 *
 * @param label what it is, for example {@code policy}
 * @param value as it was seen, not sanitised
 * @param marks a line to set under the value: {@code ^} under each character that matters
 */
public record Line(String label, String value, Optional<String> marks) {

    public static Line of(String label, String value) {
        return new Line(label, value, Optional.empty());
    }

    public static Line marked(String label, String value, String marks) {
        return new Line(label, value, Optional.of(marks));
    }
}
