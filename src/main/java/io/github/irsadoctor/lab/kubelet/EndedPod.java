package io.github.irsadoctor.lab.kubelet;

import io.github.irsadoctor.lab.kube.state.Json;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A pod's status once containers of it have come to an end.
 *
 * @param pod is changed
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/">Kubernetes, pod lifecycle</a>
 */
record EndedPod(ObjectNode pod, Instant now) {

    private static final String BACK_OFF = "CrashLoopBackOff";

    ObjectNode with(List<Ending> endings) {
        boolean again = endings.stream().anyMatch(this::startedAgain);
        boolean all = endings.stream().allMatch(Ending::ended);
        for (Ending ending : endings) {
            for (JsonNode status : pod.at("/status/containerStatuses")) {
                boolean same = status.path("name").asString("").equals(ending.container());
                if (same && ending.ended() && status instanceof ObjectNode changed) {
                    container(changed, ending);
                }
            }
        }
        boolean failed = endings.stream().anyMatch(Ending::failed);
        boolean over = all && !again;
        ObjectNode status = Json.child(pod, "status");
        status.put("phase", over ? failed ? "Failed" : "Succeeded" : "Running");
        conditions(over && !failed ? "PodCompleted" : over ? "PodFailed" : "ContainersNotReady");
        return pod;
    }

    private boolean startedAgain(Ending ending) {
        String policy = pod.at("/spec/restartPolicy").asString("Always");
        return ending.failed() && !policy.equals("Never");
    }

    private void container(ObjectNode status, Ending ending) {
        ObjectNode terminated = Json.object(
                "exitCode", ending.exit().orElse(0),
                "reason", startedAgain(ending) && ending.reason().equals(BACK_OFF) ? "Error" : ending.reason(),
                "message", ending.message().isEmpty() ? null : ending.message(),
                "startedAt", Json.time(now),
                "finishedAt", Json.time(now),
                "containerID", status.path("containerID").asString(""));
        status.put("ready", false).put("started", false);
        if (!startedAgain(ending)) {
            status.set("state", Json.object("terminated", terminated));
            return;
        }
        String says = "back-off 10s restarting failed container=" + ending.container() + " pod="
                + pod.at("/metadata/name").asString("") + "_"
                + pod.at("/metadata/namespace").asString("") + "("
                + pod.at("/metadata/uid").asString("") + ")";
        status.set("state", Json.object("waiting", Json.object("reason", BACK_OFF, "message", says)));
        status.set("lastState", Json.object("terminated", terminated));
        status.put("restartCount", status.path("restartCount").asInt(0) + 1);
    }

    private void conditions(String reason) {
        for (JsonNode condition : pod.at("/status/conditions")) {
            String type = condition.path("type").asString("");
            if (condition instanceof ObjectNode changed && (type.equals("Ready") || type.equals("ContainersReady"))) {
                changed.put("status", "False").put("reason", reason).put("lastTransitionTime", Json.time(now));
            }
        }
    }
}
