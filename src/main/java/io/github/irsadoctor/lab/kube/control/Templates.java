package io.github.irsadoctor.lab.kube.control;

import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Names;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Pod templates: when two are the same, and the hash that tells them apart. */
final class Templates {

    /** Label of the pods of one ReplicaSet. */
    static final String HASH = "pod-template-hash";

    /** Label of the pods of one revision of a StatefulSet or DaemonSet. */
    static final String REVISION = "controller-revision-hash";

    // Clients written in Go send these empty where nothing is said.
    private static final Set<String> EMPTY = Set.of("resources", "securityContext", "status", "creationTimestamp");

    private Templates() {}

    static boolean same(JsonNode one, JsonNode other) {
        return normal(one).equals(normal(other));
    }

    static String hash(JsonNode template, Names names) {
        return names.suffix("template " + normal(template), 9);
    }

    static ObjectNode labelled(JsonNode template, String label, String value) {
        ObjectNode labelled = template instanceof ObjectNode object ? object.deepCopy() : Json.object();
        Json.child(Json.child(labelled, "metadata"), "labels").put(label, value);
        return labelled;
    }

    private static JsonNode normal(JsonNode template) {
        JsonNode normal = Json.said(template, EMPTY);
        if (normal.at("/metadata/labels") instanceof ObjectNode labels) {
            labels.remove(HASH);
        }
        return normal;
    }
}
