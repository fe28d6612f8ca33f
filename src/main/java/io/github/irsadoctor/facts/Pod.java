package io.github.irsadoctor.facts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A pod as the API server has it now.
 *
 * @param serviceAccount never empty: the API server fills in {@code default}
 * @param containers init containers first, marked
 * @param phase as Kubernetes says it, for example {@code Running}
 * @param node the node's name once scheduled
 * @param started when the kubelet took it
 * @param status what kubectl shows as STATUS, for example {@code CrashLoopBackOff}, {@code Completed} or
 *     {@code Terminating}
 */
public record Pod(
        Meta meta,
        String serviceAccount,
        List<Container> containers,
        List<Volume> volumes,
        String phase,
        Optional<String> node,
        boolean hostNetwork,
        Optional<Instant> started,
        String status) {

    public Pod {
        containers = List.copyOf(containers);
        volumes = List.copyOf(volumes);
    }

    /** A pod of which no more is known than its phase. */
    public Pod(
            Meta meta,
            String serviceAccount,
            List<Container> containers,
            List<Volume> volumes,
            String phase,
            Optional<String> node,
            boolean hostNetwork,
            Optional<Instant> started) {
        this(meta, serviceAccount, containers, volumes, phase, node, hostNetwork, started, phase);
    }

    /** The container asked for, else the first that is no init container. */
    public Optional<Container> container(Optional<String> name) {
        return name.isPresent()
                ? containers.stream().filter(it -> it.name().equals(name.get())).findFirst()
                : containers.stream().filter(it -> !it.init()).findFirst();
    }
}
