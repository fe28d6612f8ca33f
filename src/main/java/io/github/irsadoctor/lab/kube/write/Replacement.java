package io.github.irsadoctor.lab.kube.write;

import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Resource;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of an object that is there when another state of it is sent. */
record Replacement(Intent intent, String operation, Instant now) {

    private static final List<String> KEPT =
            List.of("uid", "creationTimestamp", "generation", "deletionTimestamp", "deletionGracePeriodSeconds");

    /** The object as it is to be stored; the same as before if nothing changes. */
    ObjectNode of(ObjectNode current, JsonNode body) {
        Resource kind = intent.kind();
        ObjectNode next = new Bodies(intent).replacing(body);
        preconditions(kind, current, next);
        ObjectNode metadata = Json.child(next, "metadata");
        for (String key : KEPT) {
            keep(metadata, key, current.path("metadata").path(key));
        }
        keep(next, "status", current.path("status"));
        Defaults defaults = new Defaults(kind);
        ObjectNode before = defaults.fill(current);
        ObjectNode after = defaults.fill(next);
        Validity.check(kind, before, after);
        new Fixed(kind, before, after).check();
        if (sameContent(before, after)) {
            return current;
        }
        if (current.path("metadata").has("generation") && changes(before, after)) {
            Json.child(after, "metadata")
                    .put("generation", current.at("/metadata/generation").asInt(1) + 1);
        }
        new FieldOwners(kind, intent.manager(), operation, now).note(before, after);
        return after;
    }

    private static void preconditions(Resource kind, ObjectNode current, ObjectNode next) {
        String name = current.at("/metadata/name").asString("");
        JsonNode metadata = next.path("metadata");
        String version = metadata.path("resourceVersion").asString("");
        if (!version.isEmpty()
                && !version.equals(current.at("/metadata/resourceVersion").asString(""))) {
            throw Refused.modified(kind, name);
        }
        String uid = metadata.path("uid").asString("");
        String own = current.at("/metadata/uid").asString("");
        if (!uid.isEmpty() && !uid.equals(own)) {
            throw Refused.conflict(
                    kind, name, "Precondition failed: UID in precondition: " + uid + ", UID in object meta: " + own);
        }
    }

    private static boolean sameContent(ObjectNode before, ObjectNode after) {
        return unmanaged(before).equals(unmanaged(after));
    }

    private static ObjectNode unmanaged(ObjectNode object) {
        ObjectNode bare = object.deepCopy();
        Json.child(bare, "metadata").remove(List.of("managedFields", "resourceVersion"));
        return bare;
    }

    private static boolean changes(ObjectNode before, ObjectNode after) {
        return !before.path("spec").equals(after.path("spec"))
                || !before.path("webhooks").equals(after.path("webhooks"));
    }

    private static void keep(ObjectNode object, String key, JsonNode value) {
        if (value.isMissingNode()) {
            object.remove(key);
        } else {
            object.set(key, value.deepCopy());
        }
    }
}
