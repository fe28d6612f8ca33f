package io.github.irsadoctor.lab.kube.control;

import io.github.irsadoctor.lab.kube.pods.Births;
import io.github.irsadoctor.lab.kube.pods.Moment;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps one pod of a DaemonSet on each node; outdated ones are replaced node by node, as long as new ones get ready. */
record DaemonSets(Births births) {

    void settle(ObjectNode set, Moment moment) {
        Crew crew = new Crew(births, Resources.DAEMON_SETS, set, moment);
        Versions versions = Versions.of(set, births.names());
        List<ObjectNode> nodes = births.objects().list(Resources.NODES, "");
        Optional<String> refusal = fill(crew, versions, nodes);
        if (refusal.isEmpty() && versions.replaces()) {
            refusal = replace(crew, versions, nodes);
        }
        report(crew, versions, nodes.size(), refusal);
    }

    private static Optional<String> fill(Crew crew, Versions versions, List<ObjectNode> nodes) {
        Set<String> taken = new HashSet<>();
        crew.living().forEach(pod -> taken.add(node(pod)));
        for (ObjectNode node : nodes) {
            if (!taken.contains(node.at("/metadata/name").asString(""))) {
                Optional<String> refusal = make(crew, versions, node);
                if (refusal.isPresent()) {
                    return refusal;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> replace(Crew crew, Versions versions, List<ObjectNode> nodes) {
        for (ObjectNode pod : crew.living().stream().filter(versions::outdated).toList()) {
            Optional<ObjectNode> node = nodes.stream()
                    .filter(it -> it.at("/metadata/name").asString("").equals(node(pod)))
                    .findFirst();
            crew.end(pod);
            if (node.isPresent()) {
                Optional<String> refusal = make(crew, versions, node.get());
                boolean ready = crew.living().stream()
                        .filter(it -> node(it).equals(node(pod)))
                        .allMatch(Crew::isReady);
                if (refusal.isPresent() || !ready) {
                    return refusal;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> make(Crew crew, Versions versions, ObjectNode node) {
        Optional<String> refusal = crew.refused(versions.template());
        if (refusal.isEmpty()) {
            crew.make(versions.template(), OptionalInt.empty(), Optional.of(node));
        }
        return refusal;
    }

    private static void report(Crew crew, Versions versions, int wanted, Optional<String> refusal) {
        ObjectNode reported = crew.controller().deepCopy();
        List<ObjectNode> pods = crew.living();
        new WorkloadStatus(wanted, pods.size(), versions.updated(pods), crew.ready(), refusal)
                .into(
                        Resources.DAEMON_SETS,
                        reported,
                        new Conditions(reported, crew.moment().at()));
        if (!reported.equals(crew.controller())) {
            crew.objects().put(Resources.DAEMON_SETS, reported);
        }
    }

    private static String node(JsonNode pod) {
        return pod.at("/spec/nodeName").asString("");
    }
}
