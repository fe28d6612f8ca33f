package io.github.irsadoctor.lab.aws.iam.document;

import io.github.irsadoctor.lab.aws.wire.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A document that is JSON: its top level and its statements. */
record Parsed(ObjectNode top, List<JsonNode> statements) {

    private static final JsonMapper LOOSE = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads a document.
     *
     * @param noJson what IAM says of a text that is no JSON object; that a key written twice is a syntax error is what
     *     the grammar page says, its wording is unconfirmed
     */
    static Parsed read(String text, String noJson) {
        if (!text.isEmpty() && Character.isWhitespace(text.charAt(0))) {
            throw Refusal.malformed("JSON strings must not have leading spaces");
        }
        if (!(json(LOOSE, text).orElse(null) instanceof ObjectNode)) {
            throw Refusal.malformed(noJson);
        }
        ObjectNode top =
                json(STRICT, text).map(ObjectNode.class::cast).orElseThrow(() -> Refusal.malformed(Syntax.ERRORS));
        JsonNode statement = top.path("Statement");
        List<JsonNode> statements = statement.isArray()
                ? StreamSupport.stream(statement.spliterator(), false).toList()
                : List.of(statement);
        return new Parsed(top, statements);
    }

    private static Optional<JsonNode> json(JsonMapper mapper, String text) {
        try {
            return Optional.ofNullable(mapper.readTree(text));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }
}
