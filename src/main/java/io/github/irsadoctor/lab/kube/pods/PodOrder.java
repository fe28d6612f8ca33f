package io.github.irsadoctor.lab.kube.pods;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One pod to be made.
 *
 * @param uid new for each pod, also where a name comes back
 * @param generateName what its name begins with, where a controller made it up
 * @param template with metadata and spec
 * @param owner its controlling owner's reference
 * @param at when it is created
 * @param node a Node object it runs on
 * @param runs how its containers fare, by name; those left out are steady
 */
public record PodOrder(
        String namespace,
        String name,
        String uid,
        Optional<String> generateName,
        JsonNode template,
        Optional<ObjectNode> owner,
        Instant at,
        JsonNode node,
        Map<String, ContainerRun> runs) {}
