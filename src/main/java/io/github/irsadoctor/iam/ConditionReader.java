package io.github.irsadoctor.iam;

import io.github.irsadoctor.iam.Statement.Condition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a condition block into one condition per operator and key. */
final class ConditionReader {

    private final Problems problems;
    private final List<Condition> found = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private ConditionReader(Problems problems) {
        this.problems = problems;
    }

    static List<Condition> read(Json block, String where, Problems problems) {
        ConditionReader reader = new ConditionReader(problems);
        if (block instanceof Json.Obj operators) {
            operators.entries().forEach(entry -> reader.operator(entry, where));
        } else {
            problems.doubt("Condition", where, "A condition block is an object; this is " + block.kind() + ".");
        }
        return reader.found;
    }

    private void operator(Json.Entry entry, String where) {
        String path = where + "." + entry.name();
        twice("Condition." + entry.name(), path, "The operator " + entry.name());
        if (!(entry.value() instanceof Json.Obj keys)) {
            problems.doubt(
                    "Statement",
                    path,
                    "An operator holds an object of keys and values; this is "
                            + entry.value().kind() + ".");
            return;
        }
        if (Operator.parse(entry.name()).isEmpty()) {
            problems.add(path, "IAM documents no condition operator " + entry.name() + ".");
        }
        if (keys.entries().isEmpty()) {
            problems.add(path, "The operator holds no key, so it has no effect.");
        }
        keys.entries().forEach(key -> key(entry.name(), key, path));
    }

    private void key(String operator, Json.Entry entry, String where) {
        String path = where + "." + entry.name();
        String element = "Condition." + operator + "." + entry.name();
        twice(element, path, "The key " + entry.name());
        List<Json> items = entry.value() instanceof Json.Arr array ? array.items() : List.of(entry.value());
        if (items.isEmpty()) {
            problems.doubt(element, path, "The list of values is empty; a condition needs at least one value.");
        }
        List<String> values = new ArrayList<>();
        for (Json item : items) {
            Optional<String> text = StatementReader.scalar(item);
            text.ifPresent(values::add);
            if (text.isEmpty()) {
                problems.doubt(
                        element,
                        path,
                        "A condition value is a string, number or Boolean; this is " + item.kind() + ".");
            }
        }
        found.add(new Condition(operator, entry.name(), values));
    }

    // Key names are compared without regard to case, so two spellings of one key are the same key twice.
    private void twice(String element, String path, String what) {
        if (!seen.add(element.toLowerCase(Locale.ROOT))) {
            problems.doubt(
                    element,
                    path,
                    what + " is written more than once in its block; IAM stores no such document, and which one was"
                            + " kept can not be seen.");
        }
    }
}
