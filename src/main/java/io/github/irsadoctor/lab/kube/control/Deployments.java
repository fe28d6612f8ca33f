package io.github.irsadoctor.lab.kube.control;

import io.github.irsadoctor.lab.kube.pods.Births;
import io.github.irsadoctor.lab.kube.pods.Moment;
import io.github.irsadoctor.lab.kube.pods.Owners;
import io.github.irsadoctor.lab.kube.state.Objects;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rolls a Deployment's template out.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/deployment/">Kubernetes, Deployments</a>
 */
record Deployments(Births births) {

    void settle(ObjectNode deployment, Moment moment) {
        Revisions revisions = new Revisions(births, deployment, moment);
        List<ObjectNode> sets = revisions.sets();
        boolean paused = deployment.at("/spec/paused").asBoolean(false);
        Optional<ObjectNode> present = revisions.present();
        Rollout rollout = new Rollout(births, deployment, moment);
        if (present.isEmpty() && paused) {
            sets.stream()
                    .max(Comparator.comparingInt(Revisions::of))
                    .ifPresent(newest -> rollout.scale(newest, rollout.wanted()));
        } else {
            List<String> old = sets.stream()
                    .filter(set ->
                            present.filter(it -> key(it).equals(key(set))).isEmpty())
                    .map(Objects::key)
                    .toList();
            ObjectNode fresh = revisions.newest(present, rollout.room(old));
            rollout.roll(key(fresh), old);
            revisions.tidy(old);
        }
        report(deployment, moment);
    }

    private void report(ObjectNode deployment, Moment moment) {
        Objects objects = births.objects();
        ObjectNode reported = objects.get(
                        Resources.DEPLOYMENTS,
                        deployment.at("/metadata/namespace").asString(""),
                        deployment.at("/metadata/name").asString(""))
                .orElse(deployment)
                .deepCopy();
        ObjectNode before = reported.deepCopy();
        Revisions revisions = new Revisions(births, reported, moment);
        DeploymentStatus.of(revisions, new ReplicaSets(births), moment).into(reported);
        if (!reported.equals(before)) {
            objects.put(Resources.DEPLOYMENTS, reported);
        }
    }

    static boolean owns(ObjectNode deployment, ObjectNode set) {
        String uid = deployment.at("/metadata/uid").asString("");
        return Owners.controller(set)
                .filter(owner -> owner.path("uid").asString("").equals(uid))
                .isPresent();
    }

    private static String key(ObjectNode set) {
        return Objects.key(set);
    }
}
