package io.github.irsadoctor.lab.kube.control;

import io.github.irsadoctor.lab.kube.pods.Births;
import io.github.irsadoctor.lab.kube.pods.Moment;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Objects;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps a StatefulSet's pods, which have names of their own: missing ones are made in order, outdated ones replaced from the
 * last to the first, each only when the one before is ready.
 */
record StatefulSets(Births births) {

    void settle(ObjectNode set, Moment moment) {
        Crew crew = new Crew(births, Resources.STATEFUL_SETS, set, moment);
        Versions versions = Versions.of(set, births.names());
        int wanted = set.at("/spec/replicas").asInt(1);
        crew.living().stream().filter(pod -> ordinal(crew, pod) >= wanted).forEach(crew::end);
        Optional<String> refusal = Optional.empty();
        for (int ordinal = 0; ordinal < wanted && refusal.isEmpty(); ordinal++) {
            refusal = present(crew, ordinal) ? Optional.empty() : make(crew, versions, ordinal);
        }
        if (refusal.isEmpty() && versions.replaces()) {
            refusal = replace(crew, versions, wanted);
        }
        report(crew, versions, wanted, refusal);
    }

    private Optional<String> replace(Crew crew, Versions versions, int wanted) {
        for (int ordinal = wanted - 1; ordinal >= versions.partition(); ordinal--) {
            Optional<ObjectNode> pod = pod(crew, ordinal);
            if (pod.isPresent() && versions.outdated(pod.get())) {
                crew.end(pod.get());
                Optional<String> refusal = make(crew, versions, ordinal);
                if (refusal.isPresent()) {
                    return refusal;
                }
            }
            if (pod(crew, ordinal).filter(Crew::isReady).isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<String> make(Crew crew, Versions versions, int ordinal) {
        Optional<String> refusal = crew.refused(versions.template());
        if (refusal.isEmpty()) {
            // A pod of that name that came to its end is in the way.
            births.objects()
                    .get(Resources.PODS, crew.namespace(), crew.name() + "-" + ordinal)
                    .ifPresent(crew::end);
            crew.make(versions.template(), OptionalInt.of(ordinal), Optional.empty());
        }
        return refusal;
    }

    private void report(Crew crew, Versions versions, int wanted, Optional<String> refusal) {
        Objects objects = crew.objects();
        ObjectNode reported = crew.controller().deepCopy();
        int made = crew.living().size();
        int updated = versions.updated(crew.living());
        new WorkloadStatus(wanted, made, updated, crew.ready(), refusal)
                .into(
                        Resources.STATEFUL_SETS,
                        reported,
                        new Conditions(reported, crew.moment().at()));
        boolean done = updated == made && made == wanted;
        ObjectNode status = Json.child(reported, "status");
        status.put("updateRevision", versions.name());
        if (done || !status.has("currentRevision")) {
            status.put("currentRevision", versions.name());
        }
        status.put("currentReplicas", done ? made : made - updated);
        if (!reported.equals(crew.controller())) {
            objects.put(Resources.STATEFUL_SETS, reported);
        }
    }

    private static boolean present(Crew crew, int ordinal) {
        return pod(crew, ordinal).isPresent();
    }

    private static Optional<ObjectNode> pod(Crew crew, int ordinal) {
        return crew.living().stream()
                .filter(pod -> ordinal(crew, pod) == ordinal)
                .findFirst();
    }

    private static int ordinal(Crew crew, JsonNode pod) {
        String name = pod.at("/metadata/name").asString("");
        String end =
                name.startsWith(crew.name() + "-") ? name.substring(crew.name().length() + 1) : "";
        return end.matches("\\d{1,9}") ? Integer.parseInt(end) : Integer.MAX_VALUE;
    }
}
