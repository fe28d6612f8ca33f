package io.github.irsadoctor.lab.kube.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What the cluster's containers wrote. Thread safe. */
public final class Logs {

    private final Map<Run, List<Line>> runs = new HashMap<>();
    private final Map<Run, List<Consumer<Line>>> followers = new HashMap<>();

    /** One line and the time the kubelet stamped on it. */
    public record Line(Instant at, String text) {}

    /** One run of a container: the present one, or the one before. */
    public record Run(String namespace, String pod, String container, boolean previous) {}

    /** Keeps the lines of a run in place of what it had, oldest first. Followers hear nothing of it. */
    public synchronized void put(Run run, List<Line> lines) {
        runs.put(run, List.copyOf(lines));
    }

    /** Adds lines behind those a run has, oldest first, and tells them to whoever follows it. */
    public synchronized void append(Run run, List<Line> lines) {
        List<Line> all = new ArrayList<>(runs.getOrDefault(run, List.of()));
        all.addAll(lines);
        runs.put(run, List.copyOf(all));
        List<Consumer<Line>> told = List.copyOf(followers.getOrDefault(run, List.of()));
        lines.forEach(line -> told.forEach(follower -> follower.accept(line)));
    }

    /** The lines of a run; empty where it wrote nothing or never was. */
    public synchronized Optional<List<Line>> of(Run run) {
        return Optional.ofNullable(runs.get(run));
    }

    /**
     * Follows a run: first what it has, all at once, then each line as it is added. Both are told while nothing can be
     * added, and must return at once.
     *
     * @return ends the following
     */
    public synchronized Runnable follow(Run run, Consumer<List<Line>> sofar, Consumer<Line> added) {
        sofar.accept(runs.getOrDefault(run, List.of()));
        followers.computeIfAbsent(run, each -> new ArrayList<>()).add(added);
        return () -> leave(run, added);
    }

    private synchronized void leave(Run run, Consumer<Line> added) {
        followers.computeIfPresent(run, (each, present) -> {
            present.remove(added);
            return present.isEmpty() ? null : present;
        });
    }
}
