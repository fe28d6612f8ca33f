package io.github.irsadoctor.lab.kube.pods;

import io.github.irsadoctor.lab.kube.state.Resource;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The events a pod's life leaves behind. */
record Reported(EventMaker events, ObjectNode pod) {

    private static final String NORMAL = "Normal";

    /** What the controller that made it says. */
    void created(Resource kind, JsonNode controller, Instant at) {
        String name = pod.at("/metadata/name").asString("");
        String says = kind.equals(Resources.STATEFUL_SETS)
                ? "create Pod " + name + " in StatefulSet "
                        + controller.at("/metadata/name").asString("") + " successful"
                : "Created pod: " + name;
        once(controller, "SuccessfulCreate", says, kind.singular() + "-controller", at);
    }

    /** What the scheduler and the kubelet say of its start. */
    void lived(Instant at, Map<String, ContainerRun> runs) {
        String place = pod.at("/metadata/namespace").asString("") + "/"
                + pod.at("/metadata/name").asString("");
        String node = pod.at("/spec/nodeName").asString("");
        once(pod, "Scheduled", "Successfully assigned " + place + " to " + node, "default-scheduler", at);
        for (JsonNode container : pod.at("/spec/containers")) {
            container(container, at, runs);
        }
    }

    /** What the kubelet says of its end. */
    void killed(Instant at) {
        for (JsonNode container : pod.at("/spec/containers")) {
            String name = container.path("name").asString("");
            once(pod, "Killing", "Stopping container " + name, "kubelet", at);
        }
    }

    private void container(JsonNode container, Instant at, Map<String, ContainerRun> runs) {
        String name = container.path("name").asString("");
        ContainerRun run = runs.getOrDefault(name, ContainerRun.steady());
        String image = container.path("image").asString("");
        once(
                pod,
                "Pulled",
                "Container image \"" + image + "\" already present on machine",
                "kubelet",
                at.plusSeconds(1));
        once(pod, "Created", "Created container: " + name, "kubelet", at.plusSeconds(2));
        once(pod, "Started", "Started container " + name, "kubelet", at.plusSeconds(3));
        if (!run.runs() && run.ended()) {
            String says = "Back-off restarting failed container " + name + " in pod "
                    + pod.at("/metadata/name").asString("") + "_"
                    + pod.at("/metadata/namespace").asString("") + "("
                    + pod.at("/metadata/uid").asString("") + ")";
            events.write(
                    pod,
                    new EventMaker.Text("Warning", "BackOff", says, "kubelet"),
                    at.plusSeconds(20),
                    events.now().minusSeconds(60),
                    Math.max(2, run.restarts() * 3));
        }
    }

    private void once(JsonNode about, String reason, String message, String source, Instant at) {
        events.write(about, new EventMaker.Text(NORMAL, reason, message, source), at, at, 1);
    }
}
