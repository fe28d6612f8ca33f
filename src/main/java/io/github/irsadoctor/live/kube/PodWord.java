package io.github.irsadoctor.live.kube;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What kubectl shows of a pod as STATUS.
 *
 * @param pod as the API server sends it
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/master/pkg/printers/internalversion/printers.go">Kubernetes,
 *     printPod</a>
 */
record PodWord(JsonNode pod) {

    String status() {
        String phase = Json.some(pod.path("status"), "phase").orElse("Unknown");
        boolean over = phase.equals("Succeeded") || phase.equals("Failed");
        if (pod.path("metadata").has("deletionTimestamp") && !over) {
            return reason(pod.path("status")).filter("NodeLost"::equals).isPresent() ? "Unknown" : "Terminating";
        }
        return initialising().orElseGet(() -> containers(general(phase)));
    }

    private String general(String phase) {
        boolean gated = Json.each(pod.path("status"), "conditions")
                .anyMatch(it -> Json.text(it, "reason").equals("SchedulingGated"));
        return gated ? "SchedulingGated" : reason(pod.path("status")).orElse(phase);
    }

    private Optional<String> initialising() {
        if (holds("Initialized")) {
            return Optional.empty();
        }
        List<JsonNode> statuses =
                Json.each(pod.path("status"), "initContainerStatuses").toList();
        int all = pod.path("spec").path("initContainers").size();
        for (int i = 0; i < statuses.size(); i++) {
            if (!isPast(statuses.get(i))) {
                String progress = i + "/" + all;
                return Optional.of("Init:" + trouble(statuses.get(i)).orElse(progress));
            }
        }
        return Optional.empty();
    }

    private boolean isPast(JsonNode status) {
        JsonNode state = status.path("state").path("terminated");
        boolean stays = Json.each(pod.path("spec"), "initContainers")
                .filter(it -> Json.text(it, "restartPolicy").equals("Always"))
                .anyMatch(it -> Json.text(it, "name").equals(Json.text(status, "name")));
        boolean ended = state.isObject() && state.path("exitCode").asInt(0) == 0;
        return ended || stays && status.path("started").asBoolean(false);
    }

    private static Optional<String> trouble(JsonNode status) {
        JsonNode state = status.path("state");
        return state.path("terminated").isObject()
                ? Optional.of(end(state.path("terminated")))
                : reason(state.path("waiting")).filter(it -> !it.equals("PodInitializing"));
    }

    // The first container's trouble is the one that stays, as in kubectl.
    private String containers(String general) {
        List<JsonNode> states = Json.each(pod.path("status"), "containerStatuses")
                .map(it -> it.path("state"))
                .toList();
        String word = states.stream()
                .flatMap(state -> word(state).stream())
                .findFirst()
                .orElse(general);
        boolean runs = Json.each(pod.path("status"), "containerStatuses")
                .anyMatch(it -> it.path("ready").asBoolean(false)
                        && it.path("state").path("running").isObject());
        if (word.equals("Completed") && runs) {
            return holds("Ready") ? "Running" : "NotReady";
        }
        return word;
    }

    private static Optional<String> word(JsonNode state) {
        return state.path("terminated").isObject()
                ? Optional.of(end(state.path("terminated")))
                : reason(state.path("waiting"));
    }

    private static String end(JsonNode terminated) {
        int signal = terminated.path("signal").asInt(0);
        return reason(terminated)
                .orElse(
                        signal != 0
                                ? "Signal:" + signal
                                : "ExitCode:" + terminated.path("exitCode").asInt(0));
    }

    private boolean holds(String condition) {
        return Json.each(pod.path("status"), "conditions")
                .filter(it -> Json.text(it, "type").equals(condition))
                .map(it -> Json.text(it, "status"))
                .collect(Collectors.toSet())
                .contains("True");
    }

    private static Optional<String> reason(JsonNode node) {
        return Json.some(node, "reason");
    }
}
