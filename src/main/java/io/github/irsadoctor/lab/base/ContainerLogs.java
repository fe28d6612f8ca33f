package io.github.irsadoctor.lab.base;

import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Logs;
import io.github.irsadoctor.lab.kube.state.Objects;
import io.github.irsadoctor.lab.world.ContainerFacts;
import io.github.irsadoctor.lab.world.World;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the app's containers wrote: what the world says, else one line that they are up. */
record ContainerLogs(World world, Instant now, Objects objects) {

    Logs logs() {
        Logs logs = new Logs();
        for (ObjectNode pod : AppPods.of(objects, world.app())) {
            for (JsonNode container : pod.at("/spec/containers")) {
                container(logs, pod, container.path("name").asString(""));
            }
        }
        return logs;
    }

    private void container(Logs logs, ObjectNode pod, String name) {
        ContainerFacts facts = world.containers().get(name);
        if (facts == null || facts.log().isEmpty()) {
            Instant started =
                    Json.instant(pod.at("/metadata/creationTimestamp")).orElse(now);
            String text = "level=info msg=\"" + world.app().name() + " is listening\" port=8080";
            logs.put(run(pod, name, false), List.of(new Logs.Line(started.plusSeconds(4), text)));
        } else {
            logs.put(run(pod, name, false), lines(facts.log().get()));
        }
        if (facts != null && !facts.previousLog().isEmpty()) {
            logs.put(run(pod, name, true), lines(facts.previousLog()));
        }
    }

    private List<Logs.Line> lines(List<ContainerFacts.LogLine> lines) {
        return lines.stream()
                .map(line ->
                        new Logs.Line(now.plus(line.at().orElse(world.times().log())), line.text()))
                .toList();
    }

    private static Logs.Run run(ObjectNode pod, String container, boolean previous) {
        JsonNode metadata = pod.path("metadata");
        return new Logs.Run(
                metadata.path("namespace").asString(""), metadata.path("name").asString(""), container, previous);
    }
}
