package io.github.irsadoctor.lab;

import io.github.irsadoctor.lab.aws.AwsEndpoint;
import io.github.irsadoctor.lab.aws.state.RunningAws;
import io.github.irsadoctor.lab.aws.token.SigningKeys;
import io.github.irsadoctor.lab.aws.token.TokenMint;
import io.github.irsadoctor.lab.base.AppPods;
import io.github.irsadoctor.lab.kube.Commands;
import io.github.irsadoctor.lab.kube.Served;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Logs;
import io.github.irsadoctor.lab.kube.state.Resources;
import io.github.irsadoctor.lab.kubelet.Containers;
import io.github.irsadoctor.lab.kubelet.PodAws;
import io.github.irsadoctor.lab.kubelet.Starts;
import io.github.irsadoctor.lab.world.World;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A kubelet and the AWS its pods reach, without servers, at noon of one day. */
final class KubeletBench {

    static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");

    private final World world;
    private final Served served;
    private final RunningAws aws;
    private final Containers containers;

    private KubeletBench(String yaml) {
        world = WorldCatalogue.read("bench.yaml", "id: bench\ntitle: Bench\n" + yaml);
        Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
        Beginning beginning = Beginning.of(world, NOON);
        SigningKeys keys = new SigningKeys(world.id());
        aws = new RunningAws(beginning.aws());
        served = new Served(
                beginning.kubernetes().objects(),
                beginning.kubernetes().logs(),
                "operator",
                world.cluster().version(),
                world.cluster().issuer(),
                () -> keys.jwks(world.cluster().issuer()),
                clock,
                new ClusterTokens(world.cluster().issuer(), new TokenMint(keys)),
                label -> false);
        PodAws pods = new PodAws(world.cluster(), served.objects(), aws, new AwsEndpoint(aws, keys, clock), clock);
        containers = new Containers(world, served, pods);
    }

    /** A world of these lines. */
    static KubeletBench of(String yaml) {
        return new KubeletBench(yaml);
    }

    RunningAws aws() {
        return aws;
    }

    /** The app's pod. */
    ObjectNode pod() {
        return AppPods.of(served.objects(), world.app()).get(0);
    }

    Commands.Ran run(String... argv) {
        return containers.run(pod(), "app", List.of(argv));
    }

    /** Starts the app's pod as if it had just been made; returns what its container has logged. */
    List<String> restarted() {
        return started(pod());
    }

    List<String> started(ObjectNode pod) {
        new Starts(containers).started(pod);
        String container = pod.at("/spec/containers/0/name").asString("");
        return served
                .logs()
                .of(new Logs.Run(
                        pod.at("/metadata/namespace").asString(""),
                        pod.at("/metadata/name").asString(""),
                        container,
                        false))
                .orElse(List.of())
                .stream()
                .map(Logs.Line::text)
                .toList();
    }

    /** A pod nobody owns, with what the app's pod has, that runs a command and is not started again. */
    ObjectNode probe(String policy, String... command) {
        ObjectNode pod = pod().deepCopy();
        ObjectNode metadata = Json.child(pod, "metadata");
        metadata.remove("ownerReferences");
        metadata.put("name", "probe").put("uid", "probe-uid");
        Json.child(pod, "spec").put("restartPolicy", policy);
        ((ObjectNode) pod.at("/spec/containers/0")).set("command", Json.array((Object[]) command));
        return served.objects().put(Resources.PODS, pod);
    }

    /** A pod as it is kept now. */
    ObjectNode kept(ObjectNode pod) {
        return served.objects()
                .get(
                        Resources.PODS,
                        pod.at("/metadata/namespace").asString(""),
                        pod.at("/metadata/name").asString(""))
                .orElseThrow();
    }
}
