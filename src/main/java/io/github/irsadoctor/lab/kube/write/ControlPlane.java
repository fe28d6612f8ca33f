package io.github.irsadoctor.lab.kube.write;

import io.github.irsadoctor.lab.kube.control.Workloads;
import io.github.irsadoctor.lab.kube.pods.Births;
import io.github.irsadoctor.lab.kube.pods.EventMaker;
import io.github.irsadoctor.lab.kube.pods.Kubelet;
import io.github.irsadoctor.lab.kube.pods.Moment;
import io.github.irsadoctor.lab.kube.pods.PodMaker;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Names;
import io.github.irsadoctor.lab.kube.state.Objects;
import io.github.irsadoctor.lab.kube.state.Resource;
import io.github.irsadoctor.lab.kube.state.Resources;
import io.github.irsadoctor.lab.kube.state.Serials;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The API server's write side and the controllers behind it. One write after the other: when a method returns, the
 * controllers have done all that follows from it. All methods throw {@link Refused}.
 */
public final class ControlPlane {

    private final Objects objects;
    private final Births births;
    private final Clock clock;

    private ControlPlane(Births births, Clock clock) {
        this.objects = births.objects();
        this.births = births;
        this.clock = clock;
    }

    /**
     * A control plane.
     *
     * @param region the cluster's, which the webhook injects
     * @param associated whether EKS Pod Identity has an association now, by namespace and service account
     * @param kubelet hears of the pods that come and go
     */
    public static ControlPlane of(
            Objects objects,
            Names names,
            Serials serials,
            Clock clock,
            String region,
            BiPredicate<String, String> associated,
            Kubelet kubelet) {
        PodMaker maker = new PodMaker(names, new Admission(objects, region, associated));
        return new ControlPlane(new Births(objects, names, serials, maker, kubelet), clock);
    }

    /** Creates an object. */
    public synchronized ObjectNode create(Intent intent, String body) {
        return create(intent, Patches.json(body), "Update");
    }

    /** Replaces an object. */
    public synchronized ObjectNode update(Intent intent, String body) {
        JsonNode sent = Patches.json(body);
        return change(intent, "Update", current -> sent);
    }

    /**
     * Patches an object; an apply creates it where it is missing.
     *
     * @param type the media type of the body, without parameters
     */
    public synchronized ObjectNode patch(Intent intent, String type, String body) {
        Patches patch = new Patches(type, body);
        if (patch.applies() && find(intent).isEmpty()) {
            ObjectNode sent = (ObjectNode) patch.read();
            Json.fill(Json.child(sent, "metadata"), "name", intent.name());
            return create(intent, sent, "Apply");
        }
        return change(intent, patch.applies() ? "Apply" : "Update", patch::apply);
    }

    /** Deletes an object and what it owns; returns it as it was last. */
    public synchronized ObjectNode delete(Intent intent, DeleteOptions options) {
        ObjectNode object = find(intent).orElseThrow(() -> Refused.notFound(intent.kind(), intent.name()));
        options.check(intent.kind(), object);
        Deletion deletion = new Deletion(births, moment());
        if (intent.dryRun()) {
            return deletion.answer(intent.kind(), object, options);
        }
        ObjectNode answer = deletion.delete(intent.kind(), object, options);
        settleDeleted(intent, object);
        return answer;
    }

    /** Deletes all of a kind that are wanted; returns them as they were last. */
    public synchronized List<ObjectNode> deleteAll(Intent intent, Predicate<ObjectNode> wanted, DeleteOptions options) {
        return objects.list(intent.kind(), intent.namespace()).stream()
                .filter(wanted)
                .map(object -> delete(intent.named(object.at("/metadata/name").asString("")), options))
                .toList();
    }

    /** Gives a Deployment, ReplicaSet or StatefulSet another number of replicas. */
    public synchronized ObjectNode scale(Intent intent, int replicas) {
        return change(intent, "Update", current -> {
            ObjectNode scaled = current.deepCopy();
            Json.child(scaled, "spec").put("replicas", replicas);
            return scaled;
        });
    }

    /** Lets the controllers see what became of a pod. */
    public synchronized void settleOwner(ObjectNode pod) {
        new Workloads(births).settleOwner(pod, moment());
    }

    private ObjectNode create(Intent intent, JsonNode body, String operation) {
        ObjectNode created = new Creation(births, intent, operation, moment()).of(body);
        if (!intent.dryRun()) {
            settleCreated(intent, created);
        }
        return stored(intent, created);
    }

    private interface Step {
        JsonNode from(ObjectNode current);
    }

    private ObjectNode change(Intent intent, String operation, Step step) {
        ObjectNode current = find(intent).orElseThrow(() -> Refused.notFound(intent.kind(), intent.name()));
        Replacement replacement = new Replacement(intent, operation, now());
        ObjectNode next = replacement.of(current, step.from(current));
        if (next.equals(current) || intent.dryRun()) {
            return next;
        }
        // Once more on what is there then: a kubelet may have written a status meanwhile.
        ObjectNode kept = objects.update(
                        intent.kind(),
                        intent.namespace(),
                        intent.name(),
                        latest -> replacement.of(latest, step.from(latest)))
                .orElseThrow(() -> Refused.notFound(intent.kind(), intent.name()));
        boolean released = kept.path("metadata").has("deletionTimestamp")
                && kept.at("/metadata/finalizers").isEmpty();
        if (released) {
            new Deletion(births, moment()).delete(intent.kind(), kept, DeleteOptions.read(Json.object()));
            settleDeleted(intent, kept);
            return kept;
        }
        settle(intent.kind(), kept);
        return stored(intent, kept);
    }

    private void settleCreated(Intent intent, ObjectNode created) {
        String name = created.at("/metadata/name").asString("");
        if (intent.kind().equals(Resources.NAMESPACES)) {
            defaultAccount(name);
        } else if (intent.kind().equals(Resources.SERVICE_ACCOUNTS)) {
            new Workloads(births).settleAccount(intent.namespace(), name, moment());
        } else {
            settle(intent.kind(), created);
        }
    }

    private void settleDeleted(Intent intent, ObjectNode object) {
        boolean account = intent.kind().equals(Resources.SERVICE_ACCOUNTS);
        boolean alive =
                objects.get(Resources.NAMESPACES, "", intent.namespace()).isPresent();
        if (account && alive && intent.name().equals("default")) {
            defaultAccount(intent.namespace());
        }
        new Workloads(births).settleOwner(object, moment());
    }

    private void settle(Resource kind, ObjectNode object) {
        Workloads workloads = new Workloads(births);
        String namespace = object.at("/metadata/namespace").asString("");
        workloads.settle(kind, namespace, object.at("/metadata/name").asString(""), moment());
        workloads.settleOwner(object, moment());
    }

    private void defaultAccount(String namespace) {
        Intent intent = new Intent(Resources.SERVICE_ACCOUNTS, namespace, "", "kube-controller-manager", false);
        create(intent, Json.object("metadata", Json.object("name", "default")), "Update");
    }

    // What the controllers have made of it in the meantime; the object itself after a dry run.
    private ObjectNode stored(Intent intent, ObjectNode object) {
        Optional<ObjectNode> now = intent.dryRun()
                ? Optional.empty()
                : find(intent.named(object.at("/metadata/name").asString("")));
        return now.orElse(object);
    }

    private Optional<ObjectNode> find(Intent intent) {
        return objects.get(intent.kind(), intent.namespace(), intent.name());
    }

    private Moment moment() {
        return Moment.now(new EventMaker(objects, births.names(), now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
