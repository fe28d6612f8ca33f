package io.github.irsadoctor.lab.kube.table;

import io.github.irsadoctor.lab.kube.state.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Texts several kinds show. */
final class Cells {

    static final String NONE = "<none>";

    private Cells() {}

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** The text at a pointer; {@code <none>} where it is missing or empty. */
    static Function<JsonNode, String> text(String pointer) {
        return object -> orNone(object.at(pointer).asString(""));
    }

    static String orNone(String text) {
        return text.isEmpty() ? NONE : text;
    }

    /** {@code 1/2} of two numbers at pointers. */
    static Function<JsonNode, String> ratio(String part, String whole) {
        return object -> object.at(part).asLong(0) + "/" + object.at(whole).asLong(0);
    }

    /** Containers and images of the template below a pointer. */
    static List<Column> containers(String template) {
        return List.of(
                Column.text("Containers", object -> joined(object.at(template + "/spec/containers"), "name"))
                        .wide(),
                Column.text("Images", object -> joined(object.at(template + "/spec/containers"), "image"))
                        .wide());
    }

    /** A label selector as an object writes it. */
    static Column selector(String pointer) {
        return Column.text("Selector", object -> selector(object.at(pointer))).wide();
    }

    /** {@code key=value,...} of a mapping. */
    static String labels(JsonNode mapping) {
        return orNone(Json.texts(mapping).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(",")));
    }

    private static String joined(JsonNode list, String key) {
        return each(list).map(item -> item.path(key).asString("")).collect(Collectors.joining(","));
    }

    private static String selector(JsonNode selector) {
        List<String> terms = new ArrayList<>();
        if (!selector.path("matchLabels").isEmpty()) {
            terms.add(labels(selector.path("matchLabels")));
        }
        each(selector.path("matchExpressions")).map(Cells::expression).forEach(terms::add);
        return orNone(String.join(",", terms));
    }

    private static String expression(JsonNode expression) {
        String key = expression.path("key").asString("");
        String values =
                each(expression.path("values")).map(value -> value.asString("")).collect(Collectors.joining(","));
        return switch (expression.path("operator").asString("")) {
            case "In" -> key + " in (" + values + ")";
            case "NotIn" -> key + " notin (" + values + ")";
            case "DoesNotExist" -> "!" + key;
            default -> key;
        };
    }
}
