package io.github.irsadoctor.lab.kube.pods;

import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Names;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the kubelet reports of a pod. */
record PodStatus(PodOrder order, ObjectNode pod, Names names) {

    private static final int SECONDS_TO_START = 3;

    ObjectNode status() {
        List<ContainerRun> runs = new ArrayList<>();
        ArrayNode statuses = Json.array();
        for (JsonNode container : pod.at("/spec/containers")) {
            ContainerRun run = order.runs().getOrDefault(container.path("name").asString(""), ContainerRun.steady());
            runs.add(run);
            statuses.add(container(container, run));
        }
        boolean ready = runs.stream().allMatch(ContainerRun::runs);
        boolean began = runs.stream().anyMatch(run -> run.runs() || run.ended());
        ObjectNode status = Json.object(
                "phase", began ? "Running" : "Pending",
                "conditions", conditions(ready),
                "hostIP", order.node().at("/status/addresses/0/address").asString("10.0.1.11"),
                "podIP", address(),
                "startTime", Json.time(order.at()),
                "containerStatuses", statuses,
                "qosClass", "BestEffort");
        if (!pod.at("/spec/initContainers").isEmpty()) {
            status.set("initContainerStatuses", initContainers());
        }
        return status;
    }

    private ArrayNode initContainers() {
        ArrayNode statuses = Json.array();
        for (JsonNode container : pod.at("/spec/initContainers")) {
            ObjectNode status = container(container, ContainerRun.steady());
            ObjectNode terminated = ended(0, "Completed", order.at(), order.at().plusSeconds(1));
            status.set("state", Json.object("terminated", terminated));
            statuses.add(status.put("started", false));
        }
        return statuses;
    }

    private ObjectNode container(JsonNode container, ContainerRun run) {
        String name = container.path("name").asString("");
        String image = container.path("image").asString("");
        String hash = names.uid("image " + image).replace("-", "").repeat(2);
        Instant first = order.at().plusSeconds(SECONDS_TO_START);
        Instant end = run.lastEnd().filter(first::isBefore).orElse(first.plusSeconds(1));
        Instant started = run.ended() ? end.plusSeconds(1) : first;
        ObjectNode state = run.runs()
                ? Json.object("running", Json.object("startedAt", Json.time(started)))
                : Json.object(
                        "waiting", Json.object("reason", run.waiting().orElseThrow(), "message", message(name, run)));
        ObjectNode last = run.ended()
                ? Json.object("terminated", ended(1, "Error", latest(first, end.minusSeconds(2)), end))
                : Json.object();
        return Json.object(
                "name",
                name,
                "ready",
                run.runs(),
                "restartCount",
                run.restarts(),
                "image",
                image,
                "imageID",
                image.split("[:@]")[0] + "@sha256:" + hash,
                "containerID",
                "containerd://" + names.uid(order.uid() + name).replace("-", "").repeat(2),
                "started",
                run.runs(),
                "state",
                state,
                "lastState",
                last);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private String message(String container, ContainerRun run) {
        if (!run.ended()) {
            return null;
        }
        return "back-off 5m0s restarting failed container=" + container + " pod=" + order.name() + "_"
                + order.namespace() + "(" + pod.at("/metadata/uid").asString("") + ")";
    }

    private static ObjectNode ended(int code, String reason, Instant from, Instant to) {
        return Json.object(
                "exitCode", code, "reason", reason, "startedAt", Json.time(from), "finishedAt", Json.time(to));
    }

    private ArrayNode conditions(boolean ready) {
        return Json.array(
                condition("Initialized", true),
                condition("Ready", ready),
                condition("ContainersReady", ready),
                condition("PodScheduled", true));
    }

    private ObjectNode condition(String type, boolean holds) {
        ObjectNode condition = Json.object(
                "type",
                type,
                "status",
                holds ? "True" : "False",
                "lastTransitionTime",
                Json.time(order.at().plusSeconds(SECONDS_TO_START)));
        return holds ? condition : condition.put("reason", "ContainersNotReady");
    }

    private String address() {
        int host = Math.floorMod(
                        names.uid("address " + order.namespace() + "/" + order.name())
                                .hashCode(),
                        200)
                + 20;
        return "10.0.1." + host;
    }
}
