package io.github.irsadoctor.lab.aws.wire;

import io.github.irsadoctor.lab.aws.state.Identity;
import io.github.irsadoctor.lab.http.Request;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One API call, as its service sees it.
 *
 * @param route what it asks for
 * @param request the request itself
 * @param form its parameters, in the query protocol
 * @param region the region it was signed for, else the lab's own
 * @param caller who signed it; empty for an unsigned call
 */
public record Call(Route route, Request request, Form form, String region, Optional<Identity> caller) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Who signed it. */
    public Identity signer() {
        return caller.orElseThrow(
                () -> new Refusal(403, "MissingAuthenticationToken", "Request is missing Authentication Token"));
    }

    /** A query-protocol parameter that must be there. */
    public String required(String name) {
        return form.get(name).filter(value -> !value.isEmpty()).orElseThrow(() -> {
            String field = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
            return Refusal.validation("1 validation error detected: Value null at '" + field
                    + "' failed to satisfy constraint: Member must not be null");
        });
    }

    /** The JSON body; an empty object where there is none. */
    public JsonNode json() {
        String text = request.text();
        try {
            return text.isBlank() ? JsonNodeFactory.instance.objectNode() : JSON.readTree(text);
        } catch (JacksonException broken) {
            throw new Refusal(400, "SerializationException", "The request body is not JSON");
        }
    }

    /** The path's parts that are names, in order. */
    public List<String> names() {
        return route.names();
    }
}
