package io.github.irsadoctor.lab.kubelet;

import io.github.irsadoctor.lab.base.AppPods;
import io.github.irsadoctor.lab.kube.Commands;
import io.github.irsadoctor.lab.kube.Served;
import io.github.irsadoctor.lab.kube.state.Logs;
import io.github.irsadoctor.lab.kubelet.command.Output;
import io.github.irsadoctor.lab.kubelet.command.Programs;
import io.github.irsadoctor.lab.kubelet.files.ContainerFiles;
import io.github.irsadoctor.lab.kubelet.files.Users;
import io.github.irsadoctor.lab.kubelet.files.Who;
import io.github.irsadoctor.lab.kubelet.inside.Aws;
import io.github.irsadoctor.lab.kubelet.inside.Inside;
import io.github.irsadoctor.lab.world.ContainerFacts;
import io.github.irsadoctor.lab.world.InsideFacts;
import io.github.irsadoctor.lab.world.World;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The containers of the lab's pods, as a process in them sees them. */
public record Containers(World world, Served served, Aws aws) implements Commands {

    @Override
    public Ran run(ObjectNode pod, String container, List<String> argv) {
        Optional<Output> output = Programs.run(inside(pod, container), argv);
        return output.map(it -> Ran.exited(it.out(), it.err(), it.exit()))
                .orElseGet(() -> Ran.failed(missing(pod, container, argv.get(0))));
    }

    /** What a new process in a container finds. */
    Inside inside(ObjectNode pod, String name) {
        JsonNode container = container(pod, name);
        Optional<ContainerFacts> facts = facts(pod, name);
        InsideFacts inside = facts.map(ContainerFacts::inside).orElseGet(InsideFacts::none);
        Who who = Users.of(pod, container, inside.user());
        Map<String, String> given = facts.map(ContainerFacts::env).orElse(Map.of());
        return new Inside(
                pod,
                new ContainerEnvironment(pod, container, given).variables(who.uid()),
                who,
                new ContainerFiles(served, pod, container).tree(inside.files()),
                container.path("workingDir").asString("/"),
                served.clock().instant(),
                inside,
                aws);
    }

    /** What the world says of a container: it speaks of the app's pods alone. */
    Optional<ContainerFacts> facts(ObjectNode pod, String name) {
        return isApp(pod) ? Optional.ofNullable(world.containers().get(name)) : Optional.empty();
    }

    /** Whether a pod is one of the world's app. */
    boolean isApp(ObjectNode pod) {
        String uid = pod.at("/metadata/uid").asString("");
        return AppPods.of(served.objects(), world.app()).stream()
                .anyMatch(each -> each.at("/metadata/uid").asString("").equals(uid));
    }

    /** Keeps what a container wrote. */
    void log(ObjectNode pod, String container, List<Logs.Line> lines) {
        served.logs()
                .put(
                        new Logs.Run(
                                pod.at("/metadata/namespace").asString(""),
                                pod.at("/metadata/name").asString(""),
                                container,
                                false),
                        lines);
    }

    static JsonNode container(ObjectNode pod, String name) {
        for (String kind : List.of("containers", "initContainers", "ephemeralContainers")) {
            for (JsonNode container : pod.at("/spec/" + kind)) {
                if (container.path("name").asString("").equals(name)) {
                    return container;
                }
            }
        }
        return JsonNodeFactory.instance.objectNode();
    }

    /**
     * As containerd reports it; the text within is runc's.
     *
     * @see <a href="https://github.com/opencontainers/runc">runc</a>
     */
    private static String missing(ObjectNode pod, String container, String program) {
        String seed = pod.at("/metadata/uid").asString("") + container + program;
        String id = (uuid(seed) + uuid(seed + "2")).replace("-", "");
        return "failed to exec in container: failed to start exec \"" + id + "\": " + notFound(program);
    }

    /** The runtime's words for a program that is not in the image. */
    static String notFound(String program) {
        String why = program.contains("/")
                ? "stat " + program + ": no such file or directory"
                : "executable file not found in $PATH";
        return "OCI runtime exec failed: exec failed: unable to start container process: exec: \"" + program + "\": "
                + why + ": unknown";
    }

    private static String uuid(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
