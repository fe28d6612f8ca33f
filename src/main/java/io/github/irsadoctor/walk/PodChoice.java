package io.github.irsadoctor.walk;

import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Pod;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chooses, of pods that are alike, the one that tells most: running and in trouble, then running, then newest. */
final class PodChoice {

    private PodChoice() {}

    static Optional<Pod> best(List<Pod> pods) {
        Comparator<Pod> order = Comparator.comparingInt(PodChoice::rank)
                .thenComparing(pod -> pod.meta().created(), Comparator.reverseOrder())
                .thenComparing(pod -> pod.meta().name());
        return pods.stream().min(order);
    }

    private static int rank(Pod pod) {
        return switch (pod.phase()) {
            case "Running" -> pod.containers().stream().anyMatch(PodChoice::isTroubled) ? 0 : 1;
            case "Failed" -> 2;
            case "Pending" -> 3;
            default -> 4;
        };
    }

    private static boolean isTroubled(Container container) {
        String state = container.state().toLowerCase(Locale.ROOT);
        boolean well = state.contains("running") || state.contains("completed") || state.equals("unknown");
        return !well || container.restarts() > 0;
    }
}
