package io.github.irsadoctor.checklist.scene;

import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Log;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.TrailEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The AWS errors in the walked container's log, each with whether it still counts. */
public final class LogScene {

    private final Scene scene;

    public LogScene(Scene scene) {
        this.scene = scene;
    }

    /** Newest first. The log of the run before is read too if the container was started again. */
    public Seen<List<LoggedError>> errors() {
        if (scene.target().pod().isEmpty()) {
            return new Seen.Absent<>("log: " + scene.target().label() + " has no pod");
        }
        Seen<Pod> pod = scene.pod();
        return pod.then(it -> scene.container().then(container -> errors(it, container)));
    }

    private Seen<List<LoggedError>> errors(Pod pod, Container container) {
        Pending<Log> current = log(pod, container, false);
        Pending<Log> previous = container.restarts() > 0
                ? log(pod, container, true)
                : Pending.done(new Seen.Absent<>("an earlier run of container " + container.name()));
        Seen<Log> now = current.await();
        List<LogText> texts = Stream.of(now, previous.await())
                .flatMap(log -> log.value().stream())
                .map(log -> new LogText(log, scene.sources().readings()))
                .toList();
        if (!now.isKnown()) {
            return now.map(log -> List.of());
        }
        Present present = present(
                pod, texts.stream().flatMap(text -> text.last().stream()).max(Comparator.naturalOrder()));
        List<LoggedError> errors = new ArrayList<>();
        texts.forEach(text -> errors.addAll(text.errors(present)));
        errors.sort(Comparator.comparing((LoggedError error) -> error.at().orElse(Instant.MIN))
                .reversed());
        return Seen.of(List.copyOf(errors));
    }

    private Pending<Log> log(Pod pod, Container container, boolean previous) {
        return scene.sources().cluster().log(pod.meta().namespace(), pod.meta().name(), container.name(), previous);
    }

    private Present present(Pod pod, Optional<Instant> lastLine) {
        return new Present(LastChange.of(scene), success(), lastLine);
    }

    /**
     * The newest time at which STS let this subject take the role that is meant, asked by a pod. That STS lets a fresh token of
     * ours in now outlives nothing: it proves the chain from provider to subject, but a pod that sends another token, asks for
     * another role or goes another way is refused all the same, and each walk would blot its errors out anew.
     */
    private Optional<Instant> success() {
        Optional<String> role = scene.roleMeant().value().map(RoleMeant::written);
        return scene.subject()
                .then(subject ->
                        scene.sources().cloud().trail(subject.toString()).await())
                .value()
                .flatMap(trail -> trail.ofPods().stream()
                        .filter(event -> event.error().isEmpty())
                        .filter(event -> role.filter(event.roleArn()::equals).isPresent())
                        .map(TrailEvent::time)
                        .max(Comparator.naturalOrder()));
    }

    /**
     * What an error is measured against.
     *
     * @param changed when something it speaks about changed last
     * @param success when STS last let the pod in
     * @param lastLine when the container last wrote anything, in this run or the one before
     */
    record Present(Optional<Instant> changed, Optional<Instant> success, Optional<Instant> lastLine) {}
}
