package io.github.irsadoctor.checklist.scene;

import io.github.irsadoctor.facts.Meta;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Workload;
import io.github.irsadoctor.facts.WorkloadName;
import java.util.Arrays;
import java.util.Optional;

/** Climbs controlling owners: Pod, ReplicaSet, Deployment; Pod, Job, CronJob. */
final class Owners {

    private Owners() {}

    static Seen<Workload> top(Scene scene, Meta meta) {
        Optional<WorkloadName> owner = name(meta);
        if (owner.isEmpty()) {
            return new Seen.Absent<>("an owner of " + meta.name() + " that is known here");
        }
        Seen<Workload> workload = scene.workload(owner.get());
        return workload.then(it -> name(it.meta()).isPresent() ? top(scene, it.meta()) : workload);
    }

    private static Optional<WorkloadName> name(Meta meta) {
        return meta.owner()
                .flatMap(owner -> Arrays.stream(WorkloadName.Kind.values())
                        .filter(kind -> kind.kubernetesKind().equals(owner.kind()))
                        .map(kind -> new WorkloadName(kind, owner.name()))
                        .findFirst());
    }
}
