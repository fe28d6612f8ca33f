package io.github.irsadoctor.lab.kube.pods;

import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Resource;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a controller reports of its workload.
 *
 * @param refusal why no pods could be made
 */
record WorkloadStatus(int wanted, int made, int ready, Instant at, Optional<String> refusal) {

    void into(Resource kind, ObjectNode workload) {
        ObjectNode status = Json.child(workload, "status").put("observedGeneration", 1);
        if (kind.equals(Resources.DAEMON_SETS)) {
            status.put("desiredNumberScheduled", wanted)
                    .put("currentNumberScheduled", made)
                    .put("numberReady", ready);
            status.put("numberAvailable", ready).put("numberMisscheduled", 0);
        } else if (kind.equals(Resources.JOBS)) {
            status.put("active", made).put("ready", ready).put("startTime", Json.time(at));
        } else {
            status.put("replicas", made).put("readyReplicas", ready).put("availableReplicas", ready);
        }
        if (kind.equals(Resources.DEPLOYMENTS)) {
            status.put("updatedReplicas", made);
            if (ready < wanted) {
                status.put("unavailableReplicas", wanted - ready);
            }
        }
        if (kind.equals(Resources.DEPLOYMENTS) || kind.equals(Resources.REPLICA_SETS)) {
            conditions(kind, status);
        }
    }

    private void conditions(Resource kind, ObjectNode status) {
        if (kind.equals(Resources.DEPLOYMENTS)) {
            boolean available = ready == wanted;
            String reason = available ? "MinimumReplicasAvailable" : "MinimumReplicasUnavailable";
            Json.list(status, "conditions").add(condition("Available", available, reason, null));
        }
        refusal.ifPresent(
                why -> Json.list(status, "conditions").add(condition("ReplicaFailure", true, "FailedCreate", why)));
    }

    private ObjectNode condition(String type, boolean holds, String reason, String message) {
        return Json.object(
                "type", type,
                "status", holds ? "True" : "False",
                "lastTransitionTime", Json.time(at),
                "reason", reason,
                "message", message);
    }
}
