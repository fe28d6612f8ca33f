package io.github.irsadoctor.live.kube;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON of a cluster without trusting its shape: what is missing or of another type is empty. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** @throws tools.jackson.core.JacksonException if the bytes are no JSON */
    static JsonNode tree(byte[] json) {
        return MAPPER.readTree(json);
    }

    static byte[] bytes(Map<String, Object> object) {
        return MAPPER.writeValueAsBytes(object);
    }

    static JsonNode nothing() {
        return MAPPER.missingNode();
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    /** Empty for a missing or empty text. */
    static Optional<String> some(JsonNode node, String field) {
        return Optional.of(text(node, field)).filter(text -> !text.isEmpty());
    }

    static Stream<JsonNode> each(JsonNode node, String field) {
        JsonNode array = node.path(field);
        return array.isArray() ? StreamSupport.stream(array.spliterator(), false) : Stream.empty();
    }

    static Map<String, String> map(JsonNode node, String field) {
        Map<String, String> map = new LinkedHashMap<>();
        node.path(field)
                .properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asString("")));
        return map;
    }

    static List<String> names(JsonNode node) {
        return List.copyOf(node.propertyNames());
    }

    /** A time as Kubernetes writes it (RFC 3339, with or without a fraction). */
    static Optional<Instant> time(JsonNode node, String field) {
        return time(text(node, field));
    }

    static Optional<Instant> time(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
