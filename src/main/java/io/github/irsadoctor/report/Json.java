package io.github.irsadoctor.report;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Builds JSON with its fields in the order they are put, and writes it in characters that no terminal acts on. */
public final class Json {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Json() {}

    public static ObjectNode object() {
        return NODES.objectNode();
    }

    /** An array with one node for each item. */
    public static <T> ArrayNode array(Collection<T> items, Function<T, ? extends JsonNode> node) {
        ArrayNode array = NODES.arrayNode();
        items.forEach(item -> array.add(node.apply(item)));
        return array;
    }

    public static ArrayNode strings(Collection<String> items) {
        return array(items, StringNode::valueOf);
    }

    /** A string, or null where there is none. */
    public static JsonNode maybe(Optional<String> text) {
        return text.<JsonNode>map(StringNode::valueOf).orElse(none());
    }

    public static JsonNode none() {
        return NODES.nullNode();
    }

    /** Pretty-printed ASCII with a line break at its end; DEL, which JSON does not ask to escape, is escaped too. */
    public static String write(JsonNode node) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node).replace("\u007f", "\\u007F") + "\n";
    }
}
