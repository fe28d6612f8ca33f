package io.github.irsadoctor.live.aws;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A CloudTrail record as it may be shown. CloudTrail leaves the token and the secret key out by itself; what else would let
 * somebody act as the pod is removed here, wherever it stands.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html">STS calls in CloudTrail</a>
 */
final class TrailRecord {

    /** Stands for a value that was not kept. */
    static final String REMOVED = "[removed]";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern SECRET = Pattern.compile("secret|password|signature|authorization|accesskey|token$");
    /** Named like a token, and no more than its sub. */
    private static final Set<String> HARMLESS = Set.of("subjectfromwebidentitytoken");

    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{8,}\\.[\\w-]+(\\.[\\w-]*)?");
    private static final Pattern KEY = Pattern.compile("\\b(?:ASIA|AKIA)[A-Z0-9]{12,}\\b");

    private TrailRecord() {}

    /** The record as one line of JSON. */
    static String shown(JsonNode record) {
        return MAPPER.writeValueAsString(clean(record));
    }

    private static JsonNode clean(JsonNode node) {
        if (node.isObject()) {
            ObjectNode kept = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                kept.set(
                        clean(field.getKey()),
                        isSecret(field.getKey()) ? removed(field.getValue()) : clean(field.getValue()));
            }
            return kept;
        }
        if (node.isArray()) {
            ArrayNode kept = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> kept.add(clean(item)));
            return kept;
        }
        return node.isString() ? JsonNodeFactory.instance.stringNode(clean(node.stringValue())) : node;
    }

    private static JsonNode removed(JsonNode value) {
        return value.isNull() ? value : JsonNodeFactory.instance.stringNode(REMOVED);
    }

    private static boolean isSecret(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        return SECRET.matcher(low).find() && !HARMLESS.contains(low);
    }

    /** The caller chooses session name and agent, so a token may stand anywhere. */
    private static String clean(String text) {
        return KEY.matcher(TOKEN.matcher(text).replaceAll(REMOVED)).replaceAll(REMOVED);
    }
}
