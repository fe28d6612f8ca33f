package io.github.irsadoctor.lab;

import io.github.irsadoctor.lab.aws.state.AwsState;
import io.github.irsadoctor.lab.aws.world.AwsBase;
import io.github.irsadoctor.lab.aws.world.WorldAws;
import io.github.irsadoctor.lab.base.AppPods;
import io.github.irsadoctor.lab.base.KubeBase;
import io.github.irsadoctor.lab.kube.state.Resources;
import io.github.irsadoctor.lab.world.AppSpec;
import io.github.irsadoctor.lab.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Both halves of a world at the moment it starts. */
record Beginning(World world, KubeBase.Built kubernetes, AwsState aws) {

    private static final Map<String, String> SHORT =
            Map.of("Deployment", "deploy", "StatefulSet", "sts", "DaemonSet", "ds", "Job", "job", "CronJob", "cronjob");

    static Beginning of(World world, Instant clock) {
        Instant now = clock.truncatedTo(ChronoUnit.SECONDS);
        AwsState silent = WorldAws.read(world.file(), AwsBase.of(world, now, List.of()));
        KubeBase.Built kubernetes = KubeBase.build(world, now, associated(world, silent, now));
        List<Duration> calls =
                assumes(world, kubernetes) ? AwsBase.callsSince(world.times().pod()) : List.of();
        AwsState aws = WorldAws.read(world.file(), AwsBase.of(world, now, calls));
        return new Beginning(world, kubernetes, aws);
    }

    /** What the world names, else the app's first pod, else its workload. */
    LabTarget target() {
        World.Aim aim = world.target();
        AppSpec app = world.app();
        String namespace = aim.namespace().orElse(app.namespace());
        if (aim.pod().isPresent() || aim.workload().isPresent()) {
            return new LabTarget(namespace, aim.pod(), aim.workload(), aim.container());
        }
        Optional<String> pod = AppPods.of(kubernetes.objects(), app).stream()
                .findFirst()
                .map(it -> it.at("/metadata/name").asString(""));
        String workload = SHORT.get(app.kind()) + "/" + app.name();
        boolean stands = Resources.ALL.stream()
                .filter(kind -> kind.kind().equals(app.kind()))
                .anyMatch(kind -> kubernetes
                        .objects()
                        .get(kind, app.namespace(), app.name())
                        .isPresent());
        return new LabTarget(namespace, pod, stands ? Optional.of(workload) : Optional.empty(), aim.container());
    }

    // A pod that is older than an association was created without it.
    private static List<String> associated(World world, AwsState aws, Instant now) {
        Instant pods = now.plus(world.times().pod());
        return aws.clusters().stream()
                .filter(cluster -> cluster.name().equals(world.cluster().name()))
                .flatMap(cluster -> cluster.associations().stream())
                .filter(association -> !association.created().isAfter(pods))
                .map(association -> association.namespace() + "/" + association.serviceAccount())
                .toList();
    }

    /** Whether the app can have asked STS for its role at all: it has a role and a token. */
    private static boolean assumes(World world, KubeBase.Built kubernetes) {
        return AppPods.of(kubernetes.objects(), world.app()).stream().anyMatch(Beginning::injected);
    }

    private static boolean injected(ObjectNode pod) {
        return StreamSupport.stream(pod.at("/spec/containers").spliterator(), false)
                .map(container -> container.path("env"))
                .anyMatch(env -> names(env, "AWS_ROLE_ARN") && names(env, "AWS_WEB_IDENTITY_TOKEN_FILE"));
    }

    private static boolean names(JsonNode env, String name) {
        return StreamSupport.stream(env.spliterator(), false)
                .anyMatch(variable -> variable.path("name").asString("").equals(name));
    }
}
