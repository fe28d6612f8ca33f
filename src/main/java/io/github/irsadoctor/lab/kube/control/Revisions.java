package io.github.irsadoctor.lab.kube.control;

import io.github.irsadoctor.lab.kube.pods.Births;
import io.github.irsadoctor.lab.kube.pods.Moment;
import io.github.irsadoctor.lab.kube.pods.Owners;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Objects;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The ReplicaSets of one Deployment, each one revision of its template. */
record Revisions(Births births, ObjectNode deployment, Moment moment) {

    static final String REVISION = "deployment.kubernetes.io/revision";
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
    private static final int HISTORY = 10;

    /** All of them in the order of their names. */
    List<ObjectNode> sets() {
        return births.objects().list(Resources.REPLICA_SETS, namespace()).stream()
                .filter(set -> Deployments.owns(deployment, set))
                .toList();
    }

    /** The one made from the template as it is now. */
    Optional<ObjectNode> present() {
        return sets().stream()
                .filter(set -> Templates.same(set.at("/spec/template"), deployment.at("/spec/template")))
                .max(Comparator.comparingInt(Revisions::of));
    }

    static int of(JsonNode object) {
        String revision = object.at("/metadata/annotations").path(REVISION).asString("");
        return revision.matches("\\d{1,9}") ? Integer.parseInt(revision) : 0;
    }

    /** The one of the template as it is now, made with that many replicas if it is missing; it bears the highest revision. */
    ObjectNode newest(Optional<ObjectNode> present, int replicas) {
        int highest = sets().stream()
                .filter(set -> present.filter(it -> Objects.key(it).equals(Objects.key(set)))
                        .isEmpty())
                .mapToInt(Revisions::of)
                .max()
                .orElse(0);
        ObjectNode set = present.map(ObjectNode::deepCopy).orElseGet(() -> fresh(replicas));
        int revision = Math.max(of(set), highest + 1);
        boolean older = of(set) != revision;
        annotate(set, Integer.toString(revision));
        if (older) {
            births.objects().put(Resources.REPLICA_SETS, set);
        }
        annotateDeployment(Integer.toString(revision));
        if (present.isEmpty() && replicas > 0) {
            new Crew(births, Resources.DEPLOYMENTS, deployment, moment)
                    .say(
                            "ScalingReplicaSet",
                            "Scaled up replica set " + set.at("/metadata/name").asString("") + " to " + replicas);
        }
        return set;
    }

    /** Removes what is older than the history a Deployment keeps. */
    void tidy(List<String> old) {
        int limit = deployment.at("/spec/revisionHistoryLimit").asInt(HISTORY);
        List<ObjectNode> empty = sets().stream()
                .filter(set -> old.contains(Objects.key(set))
                        && set.at("/spec/replicas").asInt(0) == 0)
                .sorted(Comparator.comparingInt(Revisions::of))
                .toList();
        empty.stream()
                .limit(Math.max(0, empty.size() - limit))
                .forEach(set -> births.objects()
                        .remove(
                                Resources.REPLICA_SETS,
                                namespace(),
                                set.at("/metadata/name").asString("")));
    }

    private ObjectNode fresh(int replicas) {
        String hash = hash();
        ObjectNode template = Templates.labelled(deployment.at("/spec/template"), Templates.HASH, hash);
        template.path("metadata")
                .properties()
                .removeIf(entry -> entry.getValue().isNull());
        String name = name() + "-" + hash;
        JsonNode labels = template.at("/metadata/labels");
        ObjectNode metadata = Json.object(
                "name", name,
                "namespace", namespace(),
                "uid", births.names().uid(births.serials().seed("replicaset " + namespace() + "/" + name)),
                "creationTimestamp", Json.time(moment.at()),
                "generation", 1,
                "ownerReferences", Json.array(Owners.reference(deployment)),
                "labels", labels.deepCopy());
        ObjectNode set = Json.object("kind", "ReplicaSet", "apiVersion", "apps/v1", "metadata", metadata);
        set.set(
                "spec",
                Json.object(
                        "replicas", replicas,
                        "selector", Json.object("matchLabels", labels.deepCopy()),
                        "template", template));
        return set;
    }

    // Two templates with one hash are told apart as the controller does, by counting collisions.
    private String hash() {
        String hash = Templates.hash(deployment.at("/spec/template"), births.names());
        String tried = hash;
        for (int collisions = 1; taken(tried); collisions++) {
            tried = births.names().suffix(hash + " " + collisions, 9);
        }
        return tried;
    }

    private boolean taken(String hash) {
        return births.objects()
                .get(Resources.REPLICA_SETS, namespace(), name() + "-" + hash)
                .isPresent();
    }

    private void annotate(ObjectNode set, String revision) {
        ObjectNode annotations = Json.child(Json.child(set, "metadata"), "annotations");
        Json.texts(deployment.at("/metadata/annotations")).forEach((key, value) -> {
            if (!key.equals(LAST_APPLIED) && !key.equals(REVISION)) {
                annotations.put(key, value);
            }
        });
        int wanted = deployment.at("/spec/replicas").asInt(1);
        annotations.put("deployment.kubernetes.io/desired-replicas", Integer.toString(wanted));
        annotations.put(REVISION, revision);
    }

    private void annotateDeployment(String revision) {
        births.objects().update(Resources.DEPLOYMENTS, namespace(), name(), stored -> {
            Json.child(Json.child(stored, "metadata"), "annotations").put(REVISION, revision);
            return stored;
        });
    }

    private String namespace() {
        return deployment.at("/metadata/namespace").asString("");
    }

    private String name() {
        return deployment.at("/metadata/name").asString("");
    }
}
