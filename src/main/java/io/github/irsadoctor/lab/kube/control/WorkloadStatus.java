package io.github.irsadoctor.lab.kube.control;

import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Resource;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a controller reports of its workload.
 *
 * @param made pods there are
 * @param updated those made from the template as it is now
 * @param refusal why no more pods could be made
 */
record WorkloadStatus(int wanted, int made, int updated, int ready, Optional<String> refusal) {

    /** Writes everything but conditions that only Deployments have. */
    void into(Resource kind, ObjectNode workload, Conditions conditions) {
        ObjectNode status = Json.child(workload, "status");
        if (!kind.equals(Resources.JOBS)) {
            status.put("observedGeneration", workload.at("/metadata/generation").asInt(1));
        }
        if (kind.equals(Resources.DAEMON_SETS)) {
            status.put("desiredNumberScheduled", wanted)
                    .put("currentNumberScheduled", made)
                    .put("numberReady", ready);
            status.put("numberAvailable", ready).put("numberMisscheduled", 0);
            status.put("updatedNumberScheduled", updated);
        } else {
            status.put("replicas", made).put("readyReplicas", ready).put("availableReplicas", ready);
        }
        if (kind.equals(Resources.DEPLOYMENTS) || kind.equals(Resources.STATEFUL_SETS)) {
            status.put("updatedReplicas", updated);
        }
        if (kind.equals(Resources.DEPLOYMENTS)) {
            status.remove("unavailableReplicas");
            if (ready < wanted) {
                status.put("unavailableReplicas", wanted - ready);
            }
        }
        failure(kind, conditions);
    }

    private void failure(Resource kind, Conditions conditions) {
        boolean conditioned = kind.equals(Resources.DEPLOYMENTS) || kind.equals(Resources.REPLICA_SETS);
        if (conditioned && refusal.isPresent()) {
            conditions.set("ReplicaFailure", true, "FailedCreate", refusal.get());
        } else if (conditioned) {
            conditions.clear("ReplicaFailure");
        }
    }
}
