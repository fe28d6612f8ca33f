package io.github.irsadoctor.lab.kube.control;

import io.github.irsadoctor.lab.kube.pods.Births;
import io.github.irsadoctor.lab.kube.pods.Moment;
import io.github.irsadoctor.lab.kube.state.Objects;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps as many pods of one template as a ReplicaSet wants. */
record ReplicaSets(Births births) {

    /** Returns why pods that are wanted cannot be made. */
    Optional<String> settle(ObjectNode set, Moment moment) {
        Crew crew = crew(set, moment);
        int wanted = set.at("/spec/replicas").asInt(1);
        List<ObjectNode> pods = crew.living();
        Optional<String> refusal = Optional.empty();
        if (pods.size() > wanted) {
            pods.stream().sorted(leaveFirst()).limit(pods.size() - wanted).forEach(crew::end);
        } else if (pods.size() < wanted) {
            JsonNode template = set.at("/spec/template");
            refusal = crew.refused(template);
            for (int number = pods.size(); number < wanted && refusal.isEmpty(); number++) {
                crew.make(template, OptionalInt.empty(), Optional.empty());
            }
        }
        report(set, crew, wanted, refusal, moment);
        return refusal;
    }

    Crew crew(ObjectNode set, Moment moment) {
        return new Crew(births, Resources.REPLICA_SETS, set, moment);
    }

    private void report(ObjectNode set, Crew crew, int wanted, Optional<String> refusal, Moment moment) {
        int made = crew.living().size();
        WorkloadStatus status = new WorkloadStatus(wanted, made, made, crew.ready(), refusal);
        ObjectNode reported = set.deepCopy();
        status.into(Resources.REPLICA_SETS, reported, new Conditions(reported, moment.at()));
        if (!reported.equals(set)) {
            births.objects().put(Resources.REPLICA_SETS, reported);
        }
    }

    private static Comparator<ObjectNode> leaveFirst() {
        Comparator<ObjectNode> unready = Comparator.comparing(Crew::isReady);
        Comparator<ObjectNode> young = Comparator.comparing(
                pod -> pod.at("/metadata/creationTimestamp").asString(""));
        return unready.thenComparing(young.reversed())
                .thenComparing(Comparator.comparing(Objects::key).reversed());
    }
}
