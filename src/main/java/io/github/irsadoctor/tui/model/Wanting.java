package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.facts.Meta;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.facts.Workload;
import io.github.irsadoctor.facts.WorkloadName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The workloads of a namespace that want pods.
 *
 * @param workloads of the kinds that have arrived
 * @param troubles why other kinds do not
 */
public record Wanting(List<WorkloadName> workloads, List<Unseen> troubles) {

    static final Wanting NOTHING = new Wanting(List.of(), List.of());

    public Wanting {
        workloads = List.copyOf(workloads);
        troubles = List.copyOf(troubles);
    }

    /** With more workloads; those that want no pod now are left out, as a CronJob that is not due. */
    Wanting plus(List<Workload> more) {
        Stream<WorkloadName> wanting =
                more.stream().filter(it -> it.desired() > 0).map(Workload::name);
        return new Wanting(Stream.concat(workloads.stream(), wanting).toList(), troubles);
    }

    Wanting failed(Unseen why) {
        List<Unseen> more = new ArrayList<>(troubles);
        more.add(why);
        return new Wanting(workloads, more);
    }

    /** Those that own none of these pods. */
    List<WorkloadName> without(List<PodRow> pods) {
        if (workloads.isEmpty()) {
            return List.of();
        }
        // Many pods have the same controller.
        Set<Meta.Owner> controllers =
                pods.stream().flatMap(pod -> pod.owner().stream()).collect(Collectors.toSet());
        Set<WorkloadName> owners = controllers.stream().flatMap(Owners::of).collect(Collectors.toSet());
        return workloads.stream().filter(it -> !owners.contains(it)).toList();
    }
}
