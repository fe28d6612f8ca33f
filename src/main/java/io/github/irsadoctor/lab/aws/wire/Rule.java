package io.github.irsadoctor.lab.aws.wire;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One constraint of a parameter, in the words AWS's validation uses for all query services.
 *
 * @param met by a value
 * @param says how AWS puts it
 */
public record Rule(Predicate<String> met, String says) {

    /** So many characters at most. */
    public static Rule atMost(int length) {
        return new Rule(value -> value.length() <= length, "Member must have length less than or equal to " + length);
    }

    /** So many characters at least. */
    public static Rule atLeast(int length) {
        return new Rule(
                value -> value.length() >= length, "Member must have length greater than or equal to " + length);
    }

    /** A pattern, as the service's model writes it. */
    public static Rule pattern(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return new Rule(
                value -> pattern.matcher(value).matches(), "Member must satisfy regular expression pattern: " + regex);
    }

    /** One of these. */
    public static Rule oneOf(String... values) {
        List<String> all = List.of(values);
        return new Rule(all::contains, "Member must satisfy enum value set: [" + String.join(", ", all) + "]");
    }
}
