package io.github.irsadoctor.lab.kube.pods;

import io.github.irsadoctor.lab.kube.state.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** References from what is owned to its owner. */
public final class Owners {

    private Owners() {}

    /** The reference a controller puts into what it makes. */
    public static ObjectNode reference(JsonNode owner) {
        return Json.object(
                "apiVersion", owner.path("apiVersion").asString(""),
                "kind", owner.path("kind").asString(""),
                "name", owner.at("/metadata/name").asString(""),
                "uid", owner.at("/metadata/uid").asString(""),
                "controller", true,
                "blockOwnerDeletion", true);
    }

    /** The reference to the owner that controls an object. */
    public static Optional<JsonNode> controller(JsonNode object) {
        for (JsonNode reference : object.at("/metadata/ownerReferences")) {
            if (reference.path("controller").asBoolean(false)) {
                return Optional.of(reference);
            }
        }
        return Optional.empty();
    }

    /** Whether an object is owned by the one with that uid. */
    public static boolean owns(String uid, JsonNode object) {
        for (JsonNode reference : object.at("/metadata/ownerReferences")) {
            if (reference.path("uid").asString("").equals(uid)) {
                return true;
            }
        }
        return false;
    }
}
