package io.github.irsadoctor.walk;

import io.github.irsadoctor.facts.Cluster;
import io.github.irsadoctor.facts.Meta;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Workload;
import io.github.irsadoctor.facts.WorkloadName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the pods that belong to something in one namespace. */
final class PodsOf {

    private static final List<WorkloadName.Kind> TEMPLATED = List.of(
            WorkloadName.Kind.DEPLOYMENT,
            WorkloadName.Kind.STATEFUL_SET,
            WorkloadName.Kind.DAEMON_SET,
            WorkloadName.Kind.CRON_JOB,
            WorkloadName.Kind.JOB);

    private final Cluster cluster;
    private final String namespace;

    PodsOf(Cluster cluster, String namespace) {
        this.cluster = cluster;
        this.namespace = namespace;
    }

    /** Pods that carry the workload's labels and that it owns, itself or through a ReplicaSet or Job. */
    List<Pod> workload(Workload workload) {
        Predicate<Meta.Owner> owns = owns(workload.name());
        return pods(workload.selector())
                .filter(pod -> pod.meta().owner().filter(owns).isPresent())
                .toList();
    }

    /** Pods that run as this service account. */
    List<Pod> serviceAccount(String name) {
        return pods(Map.of()).filter(pod -> pod.serviceAccount().equals(name)).toList();
    }

    /** The first workload whose template names this service account; kinds that may not be listed are passed over. */
    Optional<WorkloadName> templates(String serviceAccount) {
        List<Pending<List<Workload>>> started = TEMPLATED.stream()
                .map(kind -> cluster.workloads(namespace, kind))
                .toList();
        return started.stream()
                .flatMap(pending -> pending.await().value().stream())
                .flatMap(List::stream)
                .filter(workload -> workload.serviceAccount().equals(serviceAccount))
                .map(Workload::name)
                .findFirst();
    }

    private Predicate<Meta.Owner> owns(WorkloadName name) {
        if (name.kind() == WorkloadName.Kind.CRON_JOB) {
            Set<String> jobs = jobs(name.name());
            return owner -> owner.kind().equals(WorkloadName.Kind.JOB.kubernetesKind()) && jobs.contains(owner.name());
        }
        if (name.kind() == WorkloadName.Kind.DEPLOYMENT) {
            return owner -> owner.kind().equals(WorkloadName.Kind.REPLICA_SET.kubernetesKind())
                    && isReplicaSetOf(name.name(), owner.name());
        }
        return owner -> owner.kind().equals(name.kind().kubernetesKind())
                && owner.name().equals(name.name());
    }

    // A Deployment names its ReplicaSets NAME-HASH (kubernetes, pkg/controller/deployment/sync.go); the hash has no
    // dash.
    private static boolean isReplicaSetOf(String deployment, String replicaSet) {
        int dash = replicaSet.lastIndexOf('-');
        return dash > 0 && replicaSet.substring(0, dash).equals(deployment);
    }

    private Set<String> jobs(String cronJob) {
        String kind = WorkloadName.Kind.CRON_JOB.kubernetesKind();
        return Sight.of(cluster.workloads(namespace, WorkloadName.Kind.JOB).await()).stream()
                .flatMap(List::stream)
                .filter(job -> job.meta()
                        .owner()
                        .filter(owner ->
                                owner.kind().equals(kind) && owner.name().equals(cronJob))
                        .isPresent())
                .map(job -> job.name().name())
                .collect(Collectors.toSet());
    }

    private Stream<Pod> pods(Map<String, String> labels) {
        return Sight.of(cluster.pods(namespace, labels).await()).stream().flatMap(List::stream);
    }
}
