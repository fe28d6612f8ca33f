package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.facts.WorkloadName;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of the list of pods: a pod, or a workload that has none.
 *
 * @param phase as Kubernetes says it
 * @param created empty for a workload
 * @param serviceAccount empty for a workload
 */
public record PodRow(
        String name,
        String phase,
        Optional<Instant> created,
        String serviceAccount,
        Mark mark,
        Optional<String> owner,
        Optional<WorkloadName> workload)
        implements Listing.Row {

    /** What the list alone shows of a pod's AWS credentials (irsa-semantics: what the webhook and Pod Identity set). */
    public enum Mark {
        INJECTED,
        CONTAINER_CREDENTIALS,
        NO_ROLE,
        NO_PODS
    }

    static PodRow of(Pod pod) {
        return new PodRow(
                pod.meta().name(),
                pod.phase(),
                Optional.of(pod.meta().created()),
                pod.serviceAccount(),
                pod.container(Optional.empty()).map(PodRow::mark).orElse(Mark.NO_ROLE),
                pod.meta().owner().map(owner -> owner.kind() + "/" + owner.name()),
                Optional.empty());
    }

    static PodRow of(WorkloadName workload) {
        return new PodRow(
                workload.label(), "", Optional.empty(), "", Mark.NO_PODS, Optional.empty(), Optional.of(workload));
    }

    private static Mark mark(Container container) {
        if (container.variable("AWS_ROLE_ARN").isPresent()) {
            return Mark.INJECTED;
        }
        boolean credentials = container
                        .variable("AWS_CONTAINER_CREDENTIALS_FULL_URI")
                        .isPresent()
                || container.variable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI").isPresent();
        return credentials ? Mark.CONTAINER_CREDENTIALS : Mark.NO_ROLE;
    }

    /** What a walk of this row is about. */
    Target target(String namespace) {
        Optional<String> pod = workload.isPresent() ? Optional.empty() : Optional.of(name);
        return new Target(namespace, pod, workload, Optional.empty(), Optional.empty());
    }

    /** Whether a workload owns this pod; a Deployment does so through a ReplicaSet named after it. */
    boolean belongsTo(WorkloadName name) {
        String controller = owner.orElse("");
        return switch (name.kind()) {
            case DEPLOYMENT -> hashed(controller, "ReplicaSet/" + name.name());
            case CRON_JOB -> hashed(controller, "Job/" + name.name());
            default -> controller.equals(name.kind().kubernetesKind() + "/" + name.name());
        };
    }

    private static boolean hashed(String controller, String prefix) {
        return controller.startsWith(prefix + "-") && controller.indexOf('-', prefix.length() + 1) < 0;
    }

    @Override
    public String text() {
        return name + " " + serviceAccount;
    }
}
