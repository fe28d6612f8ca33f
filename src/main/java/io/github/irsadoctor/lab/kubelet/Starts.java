package io.github.irsadoctor.lab.kubelet;

import io.github.irsadoctor.lab.kube.pods.Kubelet;
import io.github.irsadoctor.lab.kube.state.Logs;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Starts the containers of pods that are made while the lab runs: a command of a pod that need not run for ever runs to
 * its end, an app does with its role what it does in the world. Their logs say what came of it.
 */
public record Starts(Containers containers) implements Kubelet {

    // What a container does to stay, whoever looks into it later.
    private static final Set<String> STAYING = Set.of("sleep", "tail", "pause");

    @Override
    public void started(ObjectNode pod) {
        Instant now = containers.served().clock().instant();
        List<Ending> endings = new ArrayList<>();
        for (JsonNode container : pod.at("/spec/containers")) {
            String name = container.path("name").asString("");
            Optional<List<String>> command = command(pod, container);
            endings.add(
                    command.isPresent()
                            ? completed(pod, name, command.get(), now)
                            : new AppStart(containers, pod, name, now).run());
        }
        if (endings.stream().anyMatch(Ending::ended)) {
            containers
                    .served()
                    .objects()
                    .update(
                            Resources.PODS,
                            pod.at("/metadata/namespace").asString(""),
                            pod.at("/metadata/name").asString(""),
                            stored -> new EndedPod(stored, now).with(endings));
        }
    }

    @Override
    public void gone(ObjectNode pod) {
        // Its logs cannot be asked for once the pod is gone, and a pod of the same name writes over them.
    }

    private Ending completed(ObjectNode pod, String name, List<String> command, Instant now) {
        Commands ran = new Commands(containers.run(pod, name, command), command.get(0));
        List<Logs.Line> lines =
                ran.text().lines().map(line -> new Logs.Line(now, line)).toList();
        containers.log(pod, name, lines);
        return ran.ending(name);
    }

    /** The command a container runs to its end; empty where it stays up. */
    private static Optional<List<String>> command(ObjectNode pod, JsonNode container) {
        if (pod.at("/spec/restartPolicy").asString("Always").equals("Always")) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        container.path("command").forEach(word -> words.add(word.asString("")));
        boolean entrypoint = words.isEmpty();
        container.path("args").forEach(word -> words.add(word.asString("")));
        boolean cli = container.path("image").asString("").matches("(.*/)?aws-cli([:@].*)?");
        if (entrypoint && cli && !words.isEmpty() && !words.get(0).equals("aws")) {
            words.add(0, "aws");
        }
        return words.isEmpty() || STAYING.contains(words.get(0)) ? Optional.empty() : Optional.of(words);
    }

    /** What a command left behind. */
    private record Commands(io.github.irsadoctor.lab.kube.Commands.Ran ran, String program) {

        private static final int START_ERROR = 128;

        // A container's log has both outputs in the order written; which came first is not kept here.
        String text() {
            return ran.out() + ran.err();
        }

        Ending ending(String name) {
            if (ran.notStarted().isPresent()) {
                String says = "failed to create containerd task: failed to create shim task: "
                        + Containers.notFound(program)
                                .replace(
                                        "OCI runtime exec failed: exec failed:",
                                        "OCI runtime create failed: runc create failed:");
                return new Ending(name, Optional.of(START_ERROR), "StartError", says);
            }
            return new Ending(name, Optional.of(ran.exit()), ran.exit() == 0 ? "Completed" : "Error", "");
        }

        // It may have written a token.
        @Override
        public String toString() {
            return program;
        }
    }
}
