package io.github.irsadoctor.lab.kube.state;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes Kubernetes JSON briefly. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    /** An object of keys and values in turn: nodes, texts, booleans, whole numbers, lists of these; a null value leaves its key out. */
    public static ObjectNode object(Object... pairs) {
        ObjectNode node = NODES.objectNode();
        for (int at = 0; at < pairs.length; at += 2) {
            if (pairs[at + 1] != null) {
                node.set((String) pairs[at], node(pairs[at + 1]));
            }
        }
        return node;
    }

    public static ArrayNode array(Object... items) {
        ArrayNode node = NODES.arrayNode();
        for (Object item : items) {
            node.add(node(item));
        }
        return node;
    }

    /** Seconds in UTC, as the API server writes times. */
    public static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A time as the API server writes it; empty if the node is none. */
    public static Optional<Instant> instant(JsonNode node) {
        try {
            return node.stringValueOpt().map(Instant::parse);
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    /** The object at a key, put there if it is missing or of another type. */
    public static ObjectNode child(ObjectNode parent, String key) {
        return parent.get(key) instanceof ObjectNode present ? present : parent.putObject(key);
    }

    /** The list at a key, put there if it is missing or of another type. */
    public static ArrayNode list(ObjectNode parent, String key) {
        return parent.get(key) instanceof ArrayNode present ? present : parent.putArray(key);
    }

    /** Sets a key only where it is missing. */
    public static void fill(ObjectNode node, String key, Object value) {
        if (!node.has(key)) {
            node.set(key, node(value));
        }
    }

    /** The same value without null values, and without those of these keys that are empty, at any depth. */
    public static JsonNode said(JsonNode node, Set<String> leftOutWhenEmpty) {
        if (node instanceof ArrayNode list) {
            ArrayNode kept = array();
            list.forEach(item -> kept.add(said(item, leftOutWhenEmpty)));
            return kept;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        ObjectNode kept = object();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            boolean empty = leftOutWhenEmpty.contains(entry.getKey())
                    && entry.getValue().isEmpty();
            if (!entry.getValue().isNull() && !empty) {
                kept.set(entry.getKey(), said(entry.getValue(), leftOutWhenEmpty));
            }
        }
        return kept;
    }

    /** A mapping's texts; other values are left out. */
    public static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> entry.getValue().stringValueOpt().ifPresent(text -> texts.put(entry.getKey(), text)));
        return texts;
    }

    public static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    private static JsonNode node(Object value) {
        if (value instanceof JsonNode node) {
            return node;
        }
        if (value instanceof String text) {
            return NODES.stringNode(text);
        }
        if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        if (value instanceof List<?> items) {
            return array(items.toArray());
        }
        // As a parser reads it, so that what was written and what was read compare as equal.
        long number = ((Number) value).longValue();
        return number == (int) number ? NODES.numberNode((int) number) : NODES.numberNode(number);
    }
}
