package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.facts.Meta;
import io.github.irsadoctor.facts.WorkloadName;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The workloads above a pod as far as names tell. A ReplicaSet is called after its Deployment with a hash, a Job after its
 * CronJob with a time, neither of which has a dash (kubernetes, pkg/controller/deployment/sync.go and cronjob/utils.go).
 */
final class Owners {

    private Owners() {}

    /** Takes a pod's controller, gives it and what made it. */
    static Stream<WorkloadName> of(Meta.Owner controller) {
        return Arrays.stream(WorkloadName.Kind.values())
                .filter(kind -> kind.kubernetesKind().equals(controller.kind()))
                .map(kind -> new WorkloadName(kind, controller.name()))
                .flatMap(name -> Stream.concat(Stream.of(name), maker(name).stream()));
    }

    private static Optional<WorkloadName> maker(WorkloadName name) {
        int dash = name.name().lastIndexOf('-');
        if (dash < 1) {
            return Optional.empty();
        }
        String maker = name.name().substring(0, dash);
        return switch (name.kind()) {
            case REPLICA_SET -> Optional.of(new WorkloadName(WorkloadName.Kind.DEPLOYMENT, maker));
            case JOB -> Optional.of(new WorkloadName(WorkloadName.Kind.CRON_JOB, maker));
            default -> Optional.empty();
        };
    }
}
