package io.github.irsadoctor.lab.kube.write;

import io.github.irsadoctor.lab.kube.write.patch.BadPatch;
import io.github.irsadoctor.lab.kube.write.patch.JsonPatch;
import io.github.irsadoctor.lab.kube.write.patch.StrategicMerge;
import io.github.irsadoctor.lab.yaml.MergePatch;
import io.github.irsadoctor.lab.yaml.UnusableWorld;
import io.github.irsadoctor.lab.yaml.YamlReader;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A patch as it was sent.
 *
 * @param type its media type, without parameters
 * @param text its body
 */
record Patches(String type, String text) {

    static final String APPLY = "application/apply-patch+yaml";
    private static final String JSON = "application/json-patch+json";
    private static final String MERGE = "application/merge-patch+json";
    private static final String STRATEGIC = "application/strategic-merge-patch+json";
    private static final List<String> ACCEPTED = List.of(JSON, MERGE, STRATEGIC, APPLY);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    Patches {
        if (!ACCEPTED.contains(type)) {
            throw Refused.mediaType(ACCEPTED);
        }
    }

    boolean applies() {
        return type.equals(APPLY);
    }

    /** What {@code target} becomes. */
    JsonNode apply(JsonNode target) {
        JsonNode patch = read();
        try {
            return switch (type) {
                case JSON -> JsonPatch.apply(target, patch);
                case MERGE -> MergePatch.apply(target, object(patch));
                default -> StrategicMerge.apply(target, patch);
            };
        } catch (BadPatch bad) {
            throw bad.readable() ? Refused.unprocessable() : Refused.badRequest(bad.getMessage());
        }
    }

    /** The body as it is. */
    JsonNode read() {
        return applies() ? yaml(text) : json(text);
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException broken) {
            throw Refused.badRequest("error decoding the body: " + broken.getOriginalMessage());
        }
    }

    static ObjectNode yaml(String text) {
        try {
            return YamlReader.read("the body", text, UnaryOperator.identity()).root();
        } catch (UnusableWorld broken) {
            throw Refused.badRequest("error decoding YAML: " + broken.getMessage());
        }
    }

    private static JsonNode object(JsonNode patch) {
        if (!patch.isObject()) {
            throw Refused.badRequest("json: cannot unmarshal the patch into Go value of type map[string]interface {}");
        }
        return patch;
    }
}
