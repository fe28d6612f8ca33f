package io.github.irsadoctor.checklist.scene;

import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How to get new pods: variables and token volume are put in when a pod is made and never change in it (webhook source,
 * pkg/handler).
 *
 * @param workload the top of the pod's owners; absent for a bare pod
 * @param pod empty where the workload has none
 * @see <a href="https://kubernetes.io/docs/reference/kubectl/generated/kubectl_rollout/kubectl_rollout_restart/">kubectl
 *     rollout restart</a>
 */
public record Restart(String namespace, Seen<Workload> workload, Optional<Pod> pod) {

    static Restart of(Scene scene) {
        return new Restart(
                scene.target().namespace(), scene.workload(), scene.pod().value());
    }

    /** The restart alone, as a fix. */
    public Fix fix(String why) {
        return new Fix("Restart the pods", why, Fix.Risk.YELLOW, changes());
    }

    /** These changes, then the restart. */
    public List<Change> after(Change... first) {
        List<Change> all = new ArrayList<>(List.of(first));
        all.addAll(changes());
        return List.copyOf(all);
    }

    /** What makes new pods out of the present template. */
    public List<Change> changes() {
        return List.of(workload.value().map(this::of).orElseGet(this::withoutWorkload));
    }

    private Change of(Workload owner) {
        return switch (owner.name().kind()) {
            case DEPLOYMENT -> owner.paused() ? resume(owner) : restart(owner);
            case STATEFUL_SET, DAEMON_SET -> restart(owner);
            case REPLICA_SET -> withoutWorkload();
            case JOB ->
                new Change.HandOver("The template of " + owner.name().label()
                        + " cannot be changed: delete the job and create it again from its source.");
            case CRON_JOB ->
                new Change.HandOver("The next run of " + owner.name().label() + " makes a new pod; to try at once: "
                        + Change.kubectl(
                                        "-n",
                                        namespace,
                                        "create",
                                        "job",
                                        owner.name().name() + "-again",
                                        "--from=cronjob/" + owner.name().name())
                                .command());
        };
    }

    private Change restart(Workload owner) {
        return Change.kubectl(
                "-n", namespace, "rollout", "restart", owner.name().label());
    }

    private Change resume(Workload owner) {
        return new Change.HandOver(owner.name().label() + " is paused: run "
                + Change.kubectl(
                                "-n",
                                namespace,
                                "rollout",
                                "resume",
                                owner.name().label())
                        .command()
                + " first, then " + restart(owner).command());
    }

    private Change withoutWorkload() {
        return pod.map(this::replaced)
                .orElseGet(() -> new Change.HandOver("Make the pods again in namespace " + namespace + "."));
    }

    private Change replaced(Pod old) {
        String name = old.meta().name();
        return old.meta().owner().isPresent()
                ? Change.kubectl("-n", namespace, "delete", "pod", name)
                : new Change.HandOver("Pod " + name
                        + " has no owner that would make it again: delete it and create it from its own manifest.");
    }
}
