package io.github.irsadoctor.lab.kube.table;

import io.github.irsadoctor.lab.kube.state.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A pod in a few words, as the API server puts them.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/master/pkg/printers/internalversion/printers.go">Kubernetes,
 *     printPod</a>
 */
record PodSummary(JsonNode pod) {

    /** Whether a condition of a pod is true. */
    static boolean holds(JsonNode pod, String condition) {
        return Cells.each(pod.at("/status/conditions"))
                .anyMatch(each -> each.path("type").asString("").equals(condition)
                        && each.path("status").asString("").equals("True"));
    }

    /** Containers that are ready, of all that are to stay. */
    String ready() {
        long sidecars = Cells.each(pod.at("/spec/initContainers"))
                .filter(PodSummary::restartable)
                .count();
        long ready = Stream.concat(
                        Cells.each(pod.at("/status/initContainerStatuses")).filter(this::sidecar),
                        Cells.each(pod.at("/status/containerStatuses")))
                .filter(PodSummary::runsReady)
                .count();
        return ready + "/" + (pod.at("/spec/containers").size() + sidecars);
    }

    /** How often containers were restarted, and when last. */
    String restarts(Instant now) {
        List<JsonNode> counted = initialising().isPresent()
                ? Cells.each(pod.at("/status/initContainerStatuses")).toList()
                : Stream.concat(
                                Cells.each(pod.at("/status/initContainerStatuses"))
                                        .filter(this::sidecar),
                                Cells.each(pod.at("/status/containerStatuses")))
                        .toList();
        long restarts = counted.stream()
                .mapToLong(status -> status.path("restartCount").asLong(0))
                .sum();
        Optional<Instant> last = counted.stream()
                .flatMap(status -> Json.instant(status.at("/lastState/terminated/finishedAt")).stream())
                .max(Instant::compareTo);
        return restarts
                + last.filter(end -> restarts > 0)
                        .map(end -> " (" + Age.of(Duration.between(end, now)) + " ago)")
                        .orElse("");
    }

    /** The column STATUS: the most telling reason. */
    String reason() {
        String phase = pod.at("/status/phase").asString("");
        boolean over = phase.equals("Succeeded") || phase.equals("Failed");
        if (pod.at("/metadata").has("deletionTimestamp")) {
            if (pod.at("/status/reason").asString("").equals("NodeLost")) {
                return "Unknown";
            }
            if (!over) {
                return "Terminating";
            }
        }
        return initialising().orElseGet(() -> containers(general(phase)));
    }

    private String general(String phase) {
        boolean gated = Cells.each(pod.at("/status/conditions"))
                .anyMatch(each -> each.path("type").asString("").equals("PodScheduled")
                        && each.path("reason").asString("").equals("SchedulingGated"));
        String reason = pod.at("/status/reason").asString("");
        return gated ? "SchedulingGated" : reason.isEmpty() ? phase : reason;
    }

    // The first container's reason wins, so that they are asked from the last.
    private String containers(String general) {
        List<JsonNode> statuses =
                new ArrayList<>(Cells.each(pod.at("/status/containerStatuses")).toList());
        Collections.reverse(statuses);
        String reason = general;
        for (JsonNode status : statuses) {
            reason = told(status.path("state"), "").orElse(reason);
        }
        boolean running = statuses.stream().anyMatch(PodSummary::runsReady);
        return reason.equals("Completed") && running ? holds(pod, "Ready") ? "Running" : "NotReady" : reason;
    }

    /** Why the pod does not get past its init containers; empty if it does. */
    private Optional<String> initialising() {
        if (holds(pod, "Initialized")) {
            return Optional.empty();
        }
        int at = 0;
        for (JsonNode status : pod.at("/status/initContainerStatuses")) {
            JsonNode state = status.path("state");
            boolean done =
                    state.has("terminated") && state.at("/terminated/exitCode").asLong(0) == 0;
            if (!done && !(sidecar(status) && status.path("started").asBoolean(false))) {
                boolean queued = state.at("/waiting/reason").asString("").equals("PodInitializing");
                String progress =
                        "Init:" + at + "/" + pod.at("/spec/initContainers").size();
                return Optional.of(queued ? progress : told(state, "Init:").orElse(progress));
            }
            at++;
        }
        return Optional.empty();
    }

    private static Optional<String> told(JsonNode state, String prefix) {
        String waiting = state.at("/waiting/reason").asString("");
        JsonNode ended = state.path("terminated");
        if (!waiting.isEmpty()) {
            return Optional.of(prefix + waiting);
        }
        if (ended.isMissingNode()) {
            return Optional.empty();
        }
        String reason = ended.path("reason").asString("");
        long signal = ended.path("signal").asLong(0);
        String exit = signal == 0 ? "ExitCode:" + ended.path("exitCode").asLong(0) : "Signal:" + signal;
        return Optional.of(prefix + (reason.isEmpty() ? exit : reason));
    }

    private static boolean runsReady(JsonNode status) {
        return status.path("ready").asBoolean(false) && status.path("state").has("running");
    }

    private boolean sidecar(JsonNode status) {
        String name = status.path("name").asString("");
        return Cells.each(pod.at("/spec/initContainers"))
                .anyMatch(container -> container.path("name").asString("").equals(name) && restartable(container));
    }

    private static boolean restartable(JsonNode container) {
        return container.path("restartPolicy").asString("").equals("Always");
    }
}
