package io.github.irsadoctor.iam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The named elements of a policy or statement. A name in other letter case is read and reported; a name written twice
 * keeps all its values and is doubted.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">grammar: "Individual
 *     elements must not contain multiple instances of the same key"</a>
 */
final class Elements {

    /** The doubt an element leaves that IAM does not know. */
    static final String UNKNOWN = "Unknown";

    private final Map<String, List<Json>> values = new LinkedHashMap<>();

    private Elements() {}

    /**
     * @param known the names IAM knows here
     * @param where the path of {@code object}, empty for the document itself
     */
    static Elements of(Json.Obj object, List<String> known, String where, Problems problems) {
        Elements elements = new Elements();
        for (Json.Entry entry : object.entries()) {
            Optional<String> name =
                    known.stream().filter(entry.name()::equalsIgnoreCase).findFirst();
            if (name.isEmpty()) {
                problems.doubt(
                        UNKNOWN,
                        join(where, entry.name()),
                        "IAM knows no element " + entry.name() + " here; it knows " + String.join(", ", known) + ".");
                continue;
            }
            elements.take(name.get(), entry, join(where, entry.name()), problems);
        }
        return elements;
    }

    private void take(String name, Json.Entry entry, String where, Problems problems) {
        if (!name.equals(entry.name())) {
            problems.add(where, "The element is written " + entry.name() + "; IAM's grammar spells it " + name + ".");
        }
        List<Json> before = values.computeIfAbsent(name, any -> new ArrayList<>());
        before.add(entry.value());
        if (before.size() == 2) {
            problems.doubt(
                    name,
                    where,
                    name + " is written more than once; IAM stores no such document, and which one was kept can not"
                            + " be seen.");
        }
    }

    static String join(String where, String name) {
        return where.isEmpty() ? name : where + "." + name;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Optional<Json> first(String name) {
        return all(name).stream().findFirst();
    }

    List<Json> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
