package io.github.irsadoctor.walk;

import io.github.irsadoctor.facts.Cluster;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.facts.Workload;
import io.github.irsadoctor.facts.WorkloadName;
import io.github.irsadoctor.text.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says that something is not there, and what was probably meant. Looking for that fails silently. */
final class NotThere {

    private final Cluster cluster;

    NotThere(Cluster cluster) {
        this.cluster = cluster;
    }

    PlaceProblem pod(String namespace, String name) {
        String missing = missing("pod", name, namespace);
        return namespace(namespace)
                .orElseGet(() -> sameName(namespace, name)
                        .map(meant -> problem(missing, Optional.of(meant)))
                        .orElseGet(() -> problem(missing, near(name, pods(namespace)))));
    }

    PlaceProblem workload(String namespace, WorkloadName name) {
        String missing = missing(name.kind().kubernetesKind(), name.name(), namespace);
        return namespace(namespace).orElseGet(() -> {
            Optional<String> near = near(name.name(), workloads(namespace, name.kind()))
                    .map(meant -> new WorkloadName(name.kind(), meant).label());
            return problem(missing, near.or(() -> sameName(namespace, name.name())));
        });
    }

    /** Nothing uses the service account, which may be there or not. */
    PlaceProblem userOf(String namespace, String name) {
        return namespace(namespace).orElseGet(() -> {
            List<String> known = names(cluster.serviceAccounts(namespace), account -> name(account));
            if (known.contains(name)) {
                return problem(
                        "No pod and no workload in namespace " + namespace + " uses service account " + name,
                        Optional.empty());
            }
            Optional<String> near = near(name, known).map(meant -> "sa/" + meant);
            return problem(missing("service account", name, namespace), near);
        });
    }

    PlaceProblem container(Pod pod, String name) {
        List<String> known = pod.containers().stream().map(Container::name).toList();
        String says = "Pod " + pod.meta().name() + " has no container " + name + ", it has "
                + known.stream().collect(Collectors.joining(", "));
        return problem(says, near(name, known));
    }

    private Optional<PlaceProblem> namespace(String namespace) {
        return cluster.namespaces()
                .await()
                .value()
                .filter(known -> !known.contains(namespace))
                .map(known -> problem("There is no namespace " + namespace, near(namespace, known)));
    }

    private Optional<String> sameName(String namespace, String name) {
        Stream<WorkloadName> names = Stream.of(WorkloadName.Kind.values()).map(kind -> new WorkloadName(kind, name));
        List<Pending<Workload>> started =
                names.map(it -> cluster.workload(namespace, it)).toList();
        Pending<ServiceAccount> account = cluster.serviceAccount(namespace, name);
        return started.stream()
                .flatMap(pending -> pending.await().value().stream())
                .map(workload -> workload.name().label())
                .findFirst()
                .or(() -> account.await().value().map(it -> "sa/" + name));
    }

    private List<String> pods(String namespace) {
        return names(
                cluster.pods(namespace, java.util.Map.of()), pod -> pod.meta().name());
    }

    private List<String> workloads(String namespace, WorkloadName.Kind kind) {
        return names(
                cluster.workloads(namespace, kind), workload -> workload.name().name());
    }

    private static String name(ServiceAccount account) {
        return account.meta().name();
    }

    private static <T> List<String> names(Pending<List<T>> list, Function<T, String> name) {
        Seen<List<T>> seen = list.await();
        return seen.value().orElse(List.of()).stream().map(name).toList();
    }

    private static Optional<String> near(String name, List<String> known) {
        return Spelling.nearest(name, known);
    }

    private static String missing(String what, String name, String namespace) {
        return "There is no " + what + " " + name + " in namespace " + namespace;
    }

    private static PlaceProblem problem(String says, Optional<String> meant) {
        String end = meant.map(it -> "; did you mean " + it + "?").orElse(".");
        return new PlaceProblem(PlaceProblem.Kind.WRONG_NAME, says + end);
    }
}
