package io.github.irsadoctor.iam;

import io.github.irsadoctor.iam.Statement.Effect;
import io.github.irsadoctor.iam.Statement.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one statement, keeping all that was written. */
final class StatementReader {

    private static final List<String> ELEMENTS = List.of(
            "Sid",
            "Effect",
            "Principal",
            "NotPrincipal",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Condition");

    private final Elements elements;
    private final String where;
    private final Problems problems;

    private StatementReader(Elements elements, String where, Problems problems) {
        this.elements = elements;
        this.where = where;
        this.problems = problems;
    }

    /** @param inherited doubts about the document that reach every statement */
    static Statement read(Json json, int index, String where, List<String> inherited, Problems problems) {
        if (!(json instanceof Json.Obj object)) {
            problems.add(where, "A statement is a JSON object; this is " + json.kind() + ".");
            return new Statement(
                    index,
                    Optional.empty(),
                    Effect.UNREADABLE,
                    List.of(),
                    false,
                    List.of(),
                    false,
                    List.of(),
                    false,
                    List.of(),
                    List.of("Statement", "Principal", "Action", "Resource"));
        }
        Elements elements = Elements.of(object, ELEMENTS, where, problems);
        return new StatementReader(elements, where, problems).statement(index, inherited);
    }

    private Statement statement(int index, List<String> inherited) {
        checkCombination();
        Optional<String> sid = elements.first("Sid").flatMap(StatementReader::scalar);
        Effect effect = effect();
        boolean notPrincipal = negated("Principal");
        boolean notAction = negated("Action");
        boolean notResource = negated("Resource");
        List<Principal> principals = principals(notPrincipal ? "NotPrincipal" : "Principal");
        List<String> actions = list(notAction ? "NotAction" : "Action");
        List<String> resources = list(notResource ? "NotResource" : "Resource");
        List<Statement.Condition> conditions = elements.all("Condition").stream()
                .flatMap(block -> ConditionReader.read(block, where + ".Condition", problems).stream())
                .toList();
        List<String> doubts = new ArrayList<>(inherited);
        doubts.addAll(problems.takeDoubts());
        return new Statement(
                index,
                sid,
                effect,
                principals,
                notPrincipal,
                actions,
                notAction,
                resources,
                notResource,
                conditions,
                doubts);
    }

    private boolean negated(String element) {
        return elements.has("Not" + element) && !elements.has(element);
    }

    private List<Principal> principals(String element) {
        return elements.all(element).stream()
                .flatMap(json -> PrincipalReader.read(json, where + "." + element, problems).stream())
                .toList();
    }

    /**
     * What the documentation forbids side by side.
     *
     * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html">policy
     *     checks</a>
     */
    private void checkCombination() {
        for (String element : List.of("Principal", "Action", "Resource")) {
            if (elements.has(element) && elements.has("Not" + element)) {
                problems.doubt(
                        element, where, element + " and Not" + element + " stand in one statement; IAM takes one.");
            }
        }
        if (!elements.has("Action") && !elements.has("NotAction")) {
            problems.add(where, "The statement has no Action, so it covers none.");
        }
        boolean trust = elements.has("Principal") || elements.has("NotPrincipal");
        if (elements.has("NotPrincipal")) {
            problems.add(where + ".NotPrincipal", "A role trust policy takes no NotPrincipal; name the Principal.");
        }
        for (String element : List.of("Resource", "NotResource")) {
            if (trust && elements.has(element)) {
                problems.add(
                        where + "." + element,
                        "A role trust policy takes no " + element + ": its resource is the role itself.");
            }
        }
    }

    // "The Effect value is case sensitive": reference_policies_elements_effect.html
    private Effect effect() {
        List<Json> written = elements.all("Effect");
        if (written.size() == 1 && written.get(0) instanceof Json.Text text) {
            if (text.value().equals("Allow")) {
                return Effect.ALLOW;
            }
            if (text.value().equals("Deny")) {
                return Effect.DENY;
            }
        }
        if (written.size() < 2) {
            problems.add(
                    where + ".Effect",
                    written.isEmpty()
                            ? "The statement has no Effect; it has to be Allow or Deny."
                            : "The Effect has to be exactly Allow or Deny.");
        }
        return Effect.UNREADABLE;
    }

    private List<String> list(String element) {
        List<String> found = new ArrayList<>();
        String plain = element.startsWith("Not") ? element.substring(3) : element;
        for (Json value : elements.all(element)) {
            found.addAll(texts(value, plain, where + "." + element, problems));
        }
        return found;
    }

    /** A string or a list of strings; anything else in it is a problem and leaves {@code element} doubted. */
    static List<String> texts(Json value, String element, String path, Problems problems) {
        List<Json> items = value instanceof Json.Arr array ? array.items() : List.of(value);
        List<String> found = new ArrayList<>();
        if (items.isEmpty()) {
            problems.add(path, "The list is empty, so the statement covers nothing.");
        }
        for (Json item : items) {
            if (!(item instanceof Json.Text)) {
                problems.doubt(element, path, "A string was expected; this is " + item.kind() + ".");
            }
            scalar(item).ifPresent(found::add);
        }
        return found;
    }

    /** The text of a string, number or Boolean; empty for anything else. */
    static Optional<String> scalar(Json json) {
        if (json instanceof Json.Text text) {
            return Optional.of(text.value());
        }
        return json instanceof Json.Literal literal ? Optional.of(literal.value()) : Optional.empty();
    }
}
