package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.http.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads reviews and requests that are answered but not kept. */
final class Posted {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Posted() {}

    /** The object in the body, which must be of this kind; refused as a bad request if it is not. Its text is not repeated. */
    static ObjectNode read(Request request, String kind, String apiVersion) {
        ObjectNode object = object(request);
        String of = object.path("kind").asString(kind);
        String version = object.path("apiVersion").asString(apiVersion);
        if (!of.equals(kind) || !version.equals(apiVersion)) {
            throw Status.badRequest("the API version and kind in the data (" + version + ", Kind=" + of
                    + ") does not match the expected API version and kind (" + apiVersion + ", Kind=" + kind + ")");
        }
        object.put("kind", kind).put("apiVersion", apiVersion);
        return object;
    }

    private static ObjectNode object(Request request) {
        try {
            if (JSON.readTree(request.body()) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException noJson) {
            // The parser's message would repeat a part of the body.
            throw Status.badRequest("the object provided is unrecognized (must be of type JSON)");
        }
        throw Status.badRequest("the object provided is unrecognized (must be of type JSON)");
    }
}
