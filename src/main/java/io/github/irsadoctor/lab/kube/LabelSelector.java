package io.github.irsadoctor.lab.kube;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A label selector, equality and set based.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors">Kubernetes, label selectors</a>
 */
final class LabelSelector {

    private static final String KEY = "(?:[a-z0-9.-]+/)?[A-Za-z0-9](?:[\\w.-]*[A-Za-z0-9])?";
    private static final String VALUE = "[\\w.-]*";
    private static final Pattern EXISTS = Pattern.compile("(!?)\\s*(" + KEY + ")");
    private static final Pattern EQUAL = Pattern.compile("(" + KEY + ")\\s*(==|=|!=)\\s*(" + VALUE + ")");
    private static final Pattern SET = Pattern.compile("(" + KEY + ")\\s+(in|notin)\\s*\\(([\\w.,\\s-]*)\\)");
    private static final Pattern NUMBER = Pattern.compile("(" + KEY + ")\\s*([<>])\\s*(\\d+)");

    private LabelSelector() {}

    /** The labels it selects; an empty text selects all. Anything unreadable is refused as a bad request. */
    static Predicate<Map<String, String>> parse(String text) {
        if (text.isBlank()) {
            return labels -> true;
        }
        return split(text).stream().map(LabelSelector::requirement).reduce(labels -> true, Predicate::and);
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(text.substring(from, at).strip());
                from = at + 1;
            }
        }
        parts.add(text.substring(from).strip());
        return parts;
    }

    private static Predicate<Map<String, String>> requirement(String text) {
        Matcher set = SET.matcher(text);
        if (set.matches()) {
            return among(set.group(1), values(set.group(3)), set.group(2).equals("in"));
        }
        Matcher equal = EQUAL.matcher(text);
        if (equal.matches()) {
            return among(equal.group(1), Set.of(equal.group(3)), !equal.group(2).equals("!="));
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return compared(number.group(1), number.group(2), Long.parseLong(number.group(3)));
        }
        Matcher exists = EXISTS.matcher(text);
        if (exists.matches()) {
            boolean wanted = exists.group(1).isEmpty();
            return labels -> labels.containsKey(exists.group(2)) == wanted;
        }
        throw Status.badRequest("unable to parse requirement: found '" + text
                + "', expected: a key, '!key', 'key=value', 'key!=value', 'key in (a,b)' or 'key notin (a,b)'");
    }

    // A label that is missing satisfies != and notin.
    private static Predicate<Map<String, String>> among(String key, Set<String> values, boolean wanted) {
        return labels -> (labels.containsKey(key) && values.contains(labels.get(key))) == wanted;
    }

    private static Predicate<Map<String, String>> compared(String key, String operator, long than) {
        return labels -> {
            String value = labels.getOrDefault(key, "");
            return value.matches("\\d{1,18}")
                    && (operator.equals(">") ? Long.parseLong(value) > than : Long.parseLong(value) < than);
        };
    }

    private static Set<String> values(String text) {
        return Stream.of(text.split(",", -1)).map(String::strip).collect(Collectors.toSet());
    }
}
