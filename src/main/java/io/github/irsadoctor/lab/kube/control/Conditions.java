package io.github.irsadoctor.lab.kube.control;

import io.github.irsadoctor.lab.kube.state.Json;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The conditions of a workload's status.
 *
 * @param at when one that is new or different began
 */
record Conditions(ObjectNode workload, Instant at) {

    /** Sets one condition; its time stays where it only says the same again. An empty message is left out. */
    void set(String type, boolean holds, String reason, String message) {
        String status = holds ? "True" : "False";
        String since = Json.time(at);
        for (JsonNode each : list()) {
            boolean same = each.path("type").asString("").equals(type)
                    && each.path("status").asString("").equals(status);
            since = same ? each.path("lastTransitionTime").asString(since) : since;
            if (same && each.path("message").asString("").equals(message)) {
                return;
            }
        }
        clear(type);
        list().add(Json.object(
                "type", type,
                "status", status,
                "lastUpdateTime", type.equals("Progressing") ? Json.time(at) : null,
                "lastTransitionTime", since,
                "reason", reason,
                "message", message.isEmpty() ? null : message));
    }

    void clear(String type) {
        ObjectNode status = Json.child(workload, "status");
        if (!(status.get("conditions") instanceof ArrayNode list)) {
            return;
        }
        ArrayNode kept = Json.array();
        list.forEach(each -> {
            if (!each.path("type").asString("").equals(type)) {
                kept.add(each);
            }
        });
        if (kept.isEmpty()) {
            status.remove("conditions");
        } else {
            status.set("conditions", kept);
        }
    }

    private ArrayNode list() {
        return Json.list(Json.child(workload, "status"), "conditions");
    }
}
