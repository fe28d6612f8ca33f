package io.github.irsadoctor.lab.kube.write;

import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Resource;
import io.github.irsadoctor.lab.kube.write.patch.MergeKeys;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Notes in managedFields who wrote which field last.
 *
 * @param operation Update or Apply
 * @see <a href="https://kubernetes.io/docs/reference/using-api/server-side-apply/#field-management">Kubernetes, field management</a>
 */
record FieldOwners(Resource kind, String manager, String operation, Instant now) {

    private static final Set<String> SERVERS = Set.of(
            "name",
            "namespace",
            "uid",
            "resourceVersion",
            "creationTimestamp",
            "generation",
            "managedFields",
            "selfLink",
            "generateName",
            "deletionTimestamp",
            "deletionGracePeriodSeconds");

    /** Gives the changed object its managedFields: what changed is the manager's now, and nobody else's. */
    void note(JsonNode before, ObjectNode after) {
        ObjectNode written = changed(bare(before), bare(after), "");
        ObjectNode gone = changed(bare(after), bare(before), "");
        ArrayNode entries = Json.array();
        ObjectNode own = Json.object();
        for (JsonNode entry : before.at("/metadata/managedFields")) {
            ObjectNode kept = (ObjectNode) entry.deepCopy();
            ObjectNode fields = Json.child(kept, "fieldsV1");
            subtract(fields, gone);
            if (isOwn(entry)) {
                own = kept;
            } else {
                subtract(fields, written);
                if (!fields.isEmpty()) {
                    entries.add(kept);
                }
            }
        }
        own(own, written, gone).ifPresent(entries::add);
        ObjectNode metadata = Json.child(after, "metadata");
        if (entries.isEmpty()) {
            metadata.remove("managedFields");
        } else {
            metadata.set("managedFields", entries);
        }
    }

    private Optional<ObjectNode> own(ObjectNode before, ObjectNode written, ObjectNode gone) {
        ObjectNode fields = before.path("fieldsV1") instanceof ObjectNode present ? present : Json.object();
        add(fields, written);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        boolean touched = !written.isEmpty() || !gone.isEmpty();
        String time = touched ? Json.time(now) : before.path("time").asString(Json.time(now));
        return Optional.of(Json.object(
                "manager", manager,
                "operation", operation,
                "apiVersion", kind.apiVersion(),
                "time", time,
                "fieldsType", "FieldsV1",
                "fieldsV1", fields));
    }

    private boolean isOwn(JsonNode entry) {
        return entry.path("manager").asString("").equals(manager)
                && entry.path("operation").asString("").equals(operation)
                && !entry.has("subresource");
    }

    private static ObjectNode bare(JsonNode object) {
        ObjectNode bare = object instanceof ObjectNode it ? it.deepCopy() : Json.object();
        bare.remove("kind");
        bare.remove("apiVersion");
        bare.remove("status");
        if (bare.path("metadata") instanceof ObjectNode metadata) {
            metadata.remove(SERVERS);
        }
        return bare;
    }

    /** The fields that are in {@code after} and not the same in {@code before}. */
    private static ObjectNode changed(JsonNode before, JsonNode after, String field) {
        ObjectNode fields = Json.object();
        Optional<String> key = MergeKeys.of(field);
        if (after instanceof ArrayNode list && key.isPresent()) {
            for (JsonNode item : list) {
                String id = "k:" + Json.object(key.get(), item.path(key.get()));
                put(fields, id, find(before, key.get(), item), item, "");
            }
        }
        after.properties()
                .forEach(entry -> put(
                        fields, "f:" + entry.getKey(), before.path(entry.getKey()), entry.getValue(), entry.getKey()));
        return fields;
    }

    private static void put(ObjectNode fields, String id, JsonNode before, JsonNode after, String field) {
        if (before.equals(after)) {
            return;
        }
        boolean inside = after.isObject() && !after.isEmpty()
                || after.isArray() && MergeKeys.of(field).isPresent();
        ObjectNode below = inside ? changed(before, after, field) : Json.object();
        if (inside && before.isMissingNode() && !Set.of("metadata", "spec").contains(field)) {
            below.putObject(".");
        }
        if (!inside || !below.isEmpty()) {
            fields.set(id, below);
        }
    }

    private static JsonNode find(JsonNode list, String key, JsonNode like) {
        for (JsonNode item : list) {
            if (item.path(key).equals(like.path(key))) {
                return item;
            }
        }
        return Json.object().path("none");
    }

    private static void add(ObjectNode fields, JsonNode more) {
        more.properties().forEach(entry -> add(Json.child(fields, entry.getKey()), entry.getValue()));
    }

    private static void subtract(ObjectNode fields, JsonNode less) {
        for (Map.Entry<String, JsonNode> entry : less.properties()) {
            if (fields.get(entry.getKey()) instanceof ObjectNode below) {
                subtract(below, entry.getValue());
                below.properties().removeIf(it -> it.getKey().equals(".") && below.size() == 1);
                if (below.isEmpty() || entry.getValue().isEmpty()) {
                    fields.remove(entry.getKey());
                }
            }
        }
    }
}
