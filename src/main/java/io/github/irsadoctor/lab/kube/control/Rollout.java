package io.github.irsadoctor.lab.kube.control;

import io.github.irsadoctor.lab.kube.pods.Births;
import io.github.irsadoctor.lab.kube.pods.Moment;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Moves a Deployment's replicas from old ReplicaSets to the new one, within its strategy's bounds: where new pods do not get
 * ready, old ones stay.
 */
record Rollout(Births births, ObjectNode deployment, Moment moment) {

    int wanted() {
        return deployment.at("/spec/replicas").asInt(1);
    }

    /** How many replicas a new set may have while those of the old sets are still there. */
    int room(List<String> old) {
        int standing = old.stream().mapToInt(key -> replicas(get(key))).sum();
        if (recreates()) {
            return standing == 0 ? wanted() : 0;
        }
        return Math.max(0, Math.min(wanted(), wanted() + surge() - standing));
    }

    void roll(String fresh, List<String> old) {
        // Each step moves at least one replica, or it is the last.
        for (int step = 0; step <= 2 * (wanted() + old.size()) + 2; step++) {
            boolean less = recreates() && shrink(fresh, old);
            int present = replicas(get(fresh));
            int target = Math.max(room(old), Math.min(present, wanted()));
            scale(get(fresh), target);
            boolean moved = target != present | shrink(fresh, old);
            if (!less && !moved) {
                return;
            }
        }
    }

    /** Gives a set so many replicas and lets it settle. */
    void scale(ObjectNode set, int target) {
        int present = replicas(set);
        ObjectNode scaled = set;
        if (present != target) {
            ObjectNode changed = set.deepCopy();
            Json.child(changed, "spec").put("replicas", target);
            Json.child(changed, "metadata")
                    .put("generation", set.at("/metadata/generation").asInt(1) + 1);
            scaled = births.objects().put(Resources.REPLICA_SETS, changed);
            String way = target > present ? "up" : "down";
            new Crew(births, Resources.DEPLOYMENTS, deployment, moment)
                    .say(
                            "ScalingReplicaSet",
                            "Scaled " + way + " replica set "
                                    + set.at("/metadata/name").asString("") + " to " + target + " from " + present);
        }
        new ReplicaSets(births).settle(scaled, moment);
    }

    private boolean shrink(String fresh, List<String> old) {
        int ready = new ReplicaSets(births).crew(get(fresh), moment).ready();
        int keep = recreates() ? 0 : Math.max(0, wanted() - unavailable() - ready);
        boolean shrunk = false;
        for (String key : old) {
            int has = replicas(get(key));
            int left = Math.min(has, keep);
            keep -= left;
            if (left < has) {
                scale(get(key), left);
                shrunk = true;
            }
        }
        return shrunk;
    }

    private boolean recreates() {
        return deployment.at("/spec/strategy/type").asString("").equals("Recreate");
    }

    private int surge() {
        int surge = bound("maxSurge", true);
        return surge == 0 && bound("maxUnavailable", false) == 0 ? 1 : surge;
    }

    private int unavailable() {
        return bound("maxUnavailable", false);
    }

    private int bound(String key, boolean up) {
        JsonNode value = deployment.at("/spec/strategy/rollingUpdate").path(key);
        String text = value.asString("25%");
        if (!text.matches("\\d{1,6}%")) {
            return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
        }
        double share = Integer.parseInt(text.substring(0, text.length() - 1)) * wanted() / 100.0;
        return (int) (up ? Math.ceil(share) : Math.floor(share));
    }

    private ObjectNode get(String key) {
        int slash = key.indexOf('/');
        Optional<ObjectNode> set =
                births.objects().get(Resources.REPLICA_SETS, key.substring(0, slash), key.substring(slash + 1));
        return set.orElseThrow(() -> new IllegalStateException("A rollout lost its ReplicaSet " + key));
    }

    private static int replicas(ObjectNode set) {
        return set.at("/spec/replicas").asInt(1);
    }
}
