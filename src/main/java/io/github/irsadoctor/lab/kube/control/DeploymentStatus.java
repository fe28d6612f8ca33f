package io.github.irsadoctor.lab.kube.control;

import io.github.irsadoctor.lab.kube.pods.Moment;
import io.github.irsadoctor.lab.kube.state.Objects;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is reported of a Deployment: the sum of its ReplicaSets, and how far the newest is. */
record DeploymentStatus(WorkloadStatus sum, String newest, boolean paused, Moment moment) {

    private static final int DEADLINE = 600;

    static DeploymentStatus of(Revisions revisions, ReplicaSets replicaSets, Moment moment) {
        List<ObjectNode> sets = revisions.sets();
        Optional<ObjectNode> present = revisions.present();
        int made = sets.stream()
                .mapToInt(set -> replicaSets.crew(set, moment).living().size())
                .sum();
        int ready = sets.stream()
                .mapToInt(set -> replicaSets.crew(set, moment).ready())
                .sum();
        int updated = present.map(set -> replicaSets.crew(set, moment).living().size())
                .orElse(0);
        ObjectNode deployment = revisions.deployment();
        int wanted = deployment.at("/spec/replicas").asInt(1);
        return new DeploymentStatus(
                new WorkloadStatus(wanted, made, updated, ready, present.flatMap(DeploymentStatus::failure)),
                present.map(Objects::key).orElse("").replaceFirst("[^/]*/", ""),
                deployment.at("/spec/paused").asBoolean(false),
                moment);
    }

    void into(ObjectNode deployment) {
        Conditions conditions = new Conditions(deployment, moment.at());
        sum.into(Resources.DEPLOYMENTS, deployment, conditions);
        boolean available = sum.ready() >= sum.wanted();
        conditions.set(
                "Available",
                available,
                available ? "MinimumReplicasAvailable" : "MinimumReplicasUnavailable",
                available ? "Deployment has minimum availability." : "Deployment does not have minimum availability.");
        if (!paused) {
            progress(conditions);
        }
    }

    private void progress(Conditions conditions) {
        boolean done = sum.updated() >= sum.wanted() && sum.made() == sum.updated() && sum.ready() >= sum.wanted();
        boolean late =
                moment.at().plusSeconds(DEADLINE).isBefore(moment.events().now());
        String set = "ReplicaSet \"" + newest + "\" ";
        if (done) {
            conditions.set("Progressing", true, "NewReplicaSetAvailable", set + "has successfully progressed.");
        } else if (late) {
            conditions.set("Progressing", false, "ProgressDeadlineExceeded", set + "has timed out progressing.");
        } else {
            conditions.set("Progressing", true, "ReplicaSetUpdated", set + "is progressing.");
        }
    }

    private static Optional<String> failure(JsonNode set) {
        for (JsonNode condition : set.at("/status/conditions")) {
            if (condition.path("type").asString("").equals("ReplicaFailure")) {
                return condition.path("message").stringValueOpt();
            }
        }
        return Optional.empty();
    }
}
