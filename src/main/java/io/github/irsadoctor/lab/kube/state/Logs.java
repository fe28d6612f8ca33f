package io.github.irsadoctor.lab.kube.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the cluster's containers wrote. Thread safe. */
public final class Logs {

    private final Map<Run, List<Line>> runs = new ConcurrentHashMap<>();

    /** One line and the time the kubelet stamped on it. */
    public record Line(Instant at, String text) {}

    /** One run of a container: the present one, or the one before. */
    public record Run(String namespace, String pod, String container, boolean previous) {}

    /** Keeps the lines of a run, oldest first. */
    public void put(Run run, List<Line> lines) {
        runs.put(run, List.copyOf(lines));
    }

    /** The lines of a run; empty where it wrote nothing or never was. */
    public Optional<List<Line>> of(Run run) {
        return Optional.ofNullable(runs.get(run));
    }
}
