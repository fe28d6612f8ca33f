package io.github.irsadoctor.lab.kube.write;

import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares what a body says of itself with where it was sent. */
record Bodies(Intent intent) {

    /** The body with the namespace it was sent to; refused if it is of another kind or place. */
    ObjectNode placed(JsonNode body) {
        Resource kind = intent.kind();
        if (!(body instanceof ObjectNode object)) {
            throw Refused.badRequest("the body is no object of kind " + kind.kind());
        }
        String version = object.path("apiVersion").asString(kind.apiVersion());
        if (!version.equals(kind.apiVersion())) {
            throw Refused.badRequest("the API version in the data (" + version
                    + ") does not match the expected API version (" + kind.apiVersion() + ")");
        }
        String named = object.path("kind").asString(kind.kind());
        if (!named.equals(kind.kind())) {
            throw Refused.badRequest(named + " in version \"" + kind.version() + "\" cannot be handled as a "
                    + kind.kind() + ": no kind \"" + named + "\" is registered for the internal version of group \""
                    + kind.group() + "\"");
        }
        ObjectNode placed = object.deepCopy();
        namespace(Json.child(placed, "metadata"));
        return placed;
    }

    private void namespace(ObjectNode metadata) {
        String namespace = metadata.path("namespace").asString("");
        if (!intent.kind().namespaced()) {
            metadata.remove("namespace");
        } else if (!namespace.isEmpty() && !namespace.equals(intent.namespace())) {
            throw Refused.badRequest(
                    "the namespace of the provided object does not match the namespace sent on the request");
        } else {
            metadata.put("namespace", intent.namespace());
        }
    }

    /** The same for a body that replaces the object of the name in the path. */
    ObjectNode replacing(JsonNode body) {
        ObjectNode placed = placed(body);
        String name = placed.at("/metadata/name").asString("");
        if (!name.equals(intent.name())) {
            throw Refused.badRequest(
                    "the name of the object (" + name + ") does not match the name on the URL (" + intent.name() + ")");
        }
        return placed;
    }
}
