package io.github.irsadoctor.walk;

import io.github.irsadoctor.facts.Cluster;
import io.github.irsadoctor.facts.Meta;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.facts.Workload;
import io.github.irsadoctor.facts.WorkloadName;
import java.util.List;
import java.util.Optional;

/** Finds what a person named: the pod itself, the pod of a workload or of a service account that tells most. */
public final class Targets {

    private final Cluster cluster;
    private final String defaultNamespace;
    private final NotThere notThere;

    /**
     * A finder in one cluster.
     *
     * @param defaultNamespace taken where a name has no namespace
     */
    public Targets(Cluster cluster, String defaultNamespace) {
        this.cluster = cluster;
        this.defaultNamespace = defaultNamespace;
        this.notThere = new NotThere(cluster);
    }

    /**
     * Finds the target.
     *
     * @param container the container meant; empty for the first
     * @param roleMeant the role ARN to assume as meant where nothing names one
     * @return with a pod where there is one; a workload without pods stands alone. A pod that may not be read is taken
     *     by its name
     * @throws PlaceProblem if it is not there (with what was probably meant), can not be reached, or may not be looked for
     */
    public Target find(TargetName name, Optional<String> container, Optional<String> roleMeant) {
        String namespace = name.namespace().orElse(defaultNamespace);
        Found found = found(namespace, name);
        found.pod().ifPresent(pod -> container.ifPresent(wanted -> checkContainer(pod, wanted)));
        Optional<String> pod = found.pod().map(it -> it.meta().name()).or(found::podName);
        return new Target(namespace, pod, found.workload(), container, roleMeant);
    }

    /** A pod, or only its name where it may not be read, and the workload above it. */
    private record Found(Optional<Pod> pod, Optional<String> podName, Optional<WorkloadName> workload) {

        static Found pod(Pod pod, Optional<WorkloadName> workload) {
            return new Found(Optional.of(pod), Optional.empty(), workload);
        }

        static Found workload(WorkloadName workload) {
            return new Found(Optional.empty(), Optional.empty(), Optional.of(workload));
        }
    }

    private Found found(String namespace, TargetName name) {
        if (name.kind() instanceof TargetName.Kind.OfWorkload of) {
            return workload(namespace, new WorkloadName(of.kind(), name.name()));
        }
        return name.kind() instanceof TargetName.Kind.OfPod
                ? pod(namespace, name.name())
                : serviceAccount(namespace, name.name());
    }

    private Found pod(String namespace, String name) {
        Seen<Pod> seen = cluster.pod(namespace, name).await();
        if (seen instanceof Seen.Denied<Pod>) {
            return new Found(Optional.empty(), Optional.of(name), Optional.empty());
        }
        Pod pod = Sight.of(seen).orElseThrow(() -> notThere.pod(namespace, name));
        return Found.pod(pod, top(namespace, pod.meta()));
    }

    private Found workload(String namespace, WorkloadName name) {
        Workload workload = Sight.of(cluster.workload(namespace, name).await())
                .orElseThrow(() -> notThere.workload(namespace, name));
        return PodChoice.best(new PodsOf(cluster, namespace).workload(workload))
                .map(pod -> Found.pod(pod, Optional.of(name)))
                .orElseGet(() -> Found.workload(name));
    }

    private Found serviceAccount(String namespace, String name) {
        List<Pod> pods = new PodsOf(cluster, namespace).serviceAccount(name);
        Optional<Pod> best = PodChoice.best(pods);
        if (best.isPresent()) {
            return Found.pod(best.get(), top(namespace, best.get().meta()));
        }
        return new PodsOf(cluster, namespace)
                .templates(name)
                .map(Found::workload)
                .orElseThrow(() -> notThere.userOf(namespace, name));
    }

    // What may not be seen above a pod leaves the workload as far as it is known: the pod is the target.
    private Optional<WorkloadName> top(String namespace, Meta meta) {
        Optional<WorkloadName> owner = owner(meta);
        Optional<WorkloadName.Kind> kind = owner.map(WorkloadName::kind);
        boolean hasMaster = kind.filter(it -> it == WorkloadName.Kind.REPLICA_SET || it == WorkloadName.Kind.JOB)
                .isPresent();
        if (!hasMaster) {
            return owner;
        }
        return cluster.workload(namespace, owner.get())
                .await()
                .value()
                .flatMap(workload -> owner(workload.meta()))
                .or(() -> owner);
    }

    private static Optional<WorkloadName> owner(Meta meta) {
        return meta.owner()
                .flatMap(owner -> Sight.kind(owner.kind()).map(kind -> new WorkloadName(kind, owner.name())));
    }

    private void checkContainer(Pod pod, String wanted) {
        if (pod.container(Optional.of(wanted)).isEmpty()) {
            throw notThere.container(pod, wanted);
        }
    }
}
