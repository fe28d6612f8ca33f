package io.github.irsadoctor.lab.kube.pods;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The events a pod's life leaves behind. */
record Reported(EventMaker events, ObjectNode pod) {

    private static final String NORMAL = "Normal";

    void write(JsonNode controller, String source, Instant at, Map<String, ContainerRun> runs) {
        String name = pod.at("/metadata/name").asString("");
        String place = pod.at("/metadata/namespace").asString("") + "/" + name;
        String node = pod.at("/spec/nodeName").asString("");
        once(controller, "SuccessfulCreate", "Created pod: " + name, source, at);
        once(pod, "Scheduled", "Successfully assigned " + place + " to " + node, "default-scheduler", at);
        for (JsonNode container : pod.at("/spec/containers")) {
            container(container, at, runs);
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
