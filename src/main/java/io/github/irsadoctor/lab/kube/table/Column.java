package io.github.irsadoctor.lab.kube.table;

import io.github.irsadoctor.lab.kube.state.Json;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One column.
 *
 * @param type string or integer
 * @param priority 0: always shown; 1: only in wide output
 * @param cell from an object and the time it is looked at: a text or a whole number
 */
record Column(String name, String type, int priority, BiFunction<JsonNode, Instant, Object> cell) {

    static final Column NAME =
            text("Name", object -> object.at("/metadata/name").asString(""));
    static final Column AGE = timed("Age", (object, now) -> Age.since(object.at("/metadata/creationTimestamp"), now));

    static Column text(String name, Function<JsonNode, String> cell) {
        return timed(name, (object, now) -> cell.apply(object));
    }

    /** A text that changes as time goes by. */
    static Column timed(String name, BiFunction<JsonNode, Instant, String> cell) {
        return new Column(name, "string", 0, cell::apply);
    }

    static Column number(String name, Function<JsonNode, Long> cell) {
        return new Column(name, "integer", 0, (object, now) -> cell.apply(object));
    }

    /** A number at a JSON pointer; zero where it is missing. */
    static Column count(String name, String pointer) {
        return number(name, object -> object.at(pointer).asLong(0));
    }

    /** The same, but only in wide output. */
    Column wide() {
        return new Column(name, type, 1, cell);
    }

    ObjectNode definition() {
        return Json.object(
                "name", name,
                "type", type,
                "format", this == NAME ? "name" : "",
                "description", "",
                "priority", priority);
    }
}
