package io.github.irsadoctor.lab.kube.write;

import io.github.irsadoctor.lab.kube.pods.Births;
import io.github.irsadoctor.lab.kube.pods.Moment;
import io.github.irsadoctor.lab.kube.pods.Owners;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Objects;
import io.github.irsadoctor.lab.kube.state.Resource;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Deletes objects and what they own.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/architecture/garbage-collection/">Kubernetes, garbage collection</a>
 */
record Deletion(Births births, Moment moment) {

    private static final List<Resource> OWNED = List.of(Resources.REPLICA_SETS, Resources.JOBS, Resources.PODS);
    private static final int GRACE = 30;

    /** Removes an object, or marks it where a finalizer holds it; returns it as the API server answers it. */
    ObjectNode delete(Resource kind, ObjectNode object, DeleteOptions options) {
        Objects objects = births.objects();
        if (!object.at("/metadata/finalizers").isEmpty()) {
            ObjectNode marked = marked(object, 0);
            return object.path("metadata").has("deletionTimestamp") ? object : objects.put(kind, marked);
        }
        remove(kind, object);
        if (kind.equals(Resources.NAMESPACES)) {
            empty(object.at("/metadata/name").asString(""));
            ObjectNode leaving = marked(object, 0);
            Json.child(leaving, "status").put("phase", "Terminating");
            return leaving;
        }
        dependents(object, options.orphans(kind));
        return answer(kind, object, options);
    }

    /** As the API server shows an object that is about to go. */
    ObjectNode answer(Resource kind, ObjectNode object, DeleteOptions options) {
        if (kind.equals(Resources.PODS)) {
            long own = object.at("/spec/terminationGracePeriodSeconds").asLong(GRACE);
            return marked(object, options.grace().orElse(own));
        }
        return object;
    }

    private ObjectNode marked(ObjectNode object, long grace) {
        ObjectNode marked = object.deepCopy();
        Json.child(marked, "metadata")
                .put("deletionTimestamp", Json.time(moment.at().plusSeconds(grace)))
                .put("deletionGracePeriodSeconds", grace);
        return marked;
    }

    private void remove(Resource kind, ObjectNode object) {
        if (kind.equals(Resources.PODS)) {
            births.end(object, moment);
        } else {
            births.objects()
                    .remove(
                            kind,
                            object.at("/metadata/namespace").asString(""),
                            object.at("/metadata/name").asString(""));
        }
    }

    private void empty(String namespace) {
        for (Resource kind : Resources.ALL) {
            if (kind.namespaced() && !kind.equals(Resources.EVENTS)) {
                births.objects().list(kind, namespace).forEach(object -> remove(kind, object));
            }
        }
        births.objects().list(Resources.EVENTS, namespace).forEach(event -> remove(Resources.EVENTS, event));
    }

    private void dependents(ObjectNode owner, boolean orphan) {
        String uid = owner.at("/metadata/uid").asString("");
        for (Resource kind : OWNED) {
            births.objects().list(kind, owner.at("/metadata/namespace").asString("")).stream()
                    .filter(object -> Owners.owns(uid, object))
                    .forEach(object -> dependent(kind, object, uid, orphan));
        }
    }

    private void dependent(Resource kind, ObjectNode object, String uid, boolean orphan) {
        if (orphan) {
            births.objects().put(kind, disowned(object, uid));
        } else {
            remove(kind, object);
            dependents(object, false);
        }
    }

    private static ObjectNode disowned(ObjectNode object, String uid) {
        ObjectNode alone = object.deepCopy();
        ObjectNode metadata = Json.child(alone, "metadata");
        ArrayNode others = Json.array();
        for (JsonNode reference : object.at("/metadata/ownerReferences")) {
            if (!reference.path("uid").asString("").equals(uid)) {
                others.add(reference);
            }
        }
        if (others.isEmpty()) {
            metadata.remove("ownerReferences");
        } else {
            metadata.set("ownerReferences", others);
        }
        return alone;
    }
}
