package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.kube.state.Resource;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A field selector: only fields the API server indexes for a kind may be named.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/field-selectors/">Kubernetes, field selectors</a>
 */
final class FieldSelector {

    private static final Pattern TERM = Pattern.compile("([^=!]+)(==|=|!=)(.*)");

    private FieldSelector() {}

    /** The objects of a kind it selects; an empty text selects all. Anything else is refused as a bad request. */
    static Predicate<JsonNode> parse(String text, Resource kind) {
        return Stream.of(text.split(","))
                .filter(term -> !term.isBlank())
                .map(term -> term(term.strip(), kind))
                .reduce(object -> true, Predicate::and);
    }

    private static Predicate<JsonNode> term(String text, Resource kind) {
        Matcher term = TERM.matcher(text);
        if (!term.matches()) {
            throw Status.badRequest("invalid selector: '" + text + "'; can't understand '" + text + "'");
        }
        String field = term.group(1);
        boolean known = field.equals("metadata.name")
                || (field.equals("metadata.namespace") && kind.namespaced())
                || kind.fields().contains(field);
        if (!known) {
            throw Status.badRequest("field label not supported: " + field);
        }
        boolean wanted = !term.group(2).equals("!=");
        return object -> value(object, field).equals(term.group(3)) == wanted;
    }

    private static String value(JsonNode object, String field) {
        String path = field.equals("source") ? "source.component" : field;
        JsonNode value = object.at("/" + path.replace('.', '/'));
        return value.isMissingNode() && field.equals("spec.hostNetwork") ? "false" : value.asString("");
    }
}
