package io.github.irsadoctor.lab.base;

import io.github.irsadoctor.lab.kube.pods.PodMaker;
import io.github.irsadoctor.lab.kube.pods.PodOrder;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Objects;
import io.github.irsadoctor.lab.kube.state.Resource;
import io.github.irsadoctor.lab.kube.state.Resources;
import io.github.irsadoctor.lab.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The others in the cluster. Ten thousand whole pods would fill the memory, so the pods of a deployment share all but their
 * names: one is made by the rules, the rest begin as its likeness.
 *
 * @param role the role of every second deployment's service account
 */
record Crowd(World.CrowdSpec spec, String role, Instant now, Objects objects, PodMaker maker) {

    private static final Duration YOUNGEST = Duration.ofHours(1);
    private static final String LETTERS = "bcdfghjklmnpqrstvwxz2456789";

    void put() {
        for (int number = 1; number <= spec.namespaces(); number++) {
            namespace("crowd-" + number);
        }
        List<ObjectNode> first = new ArrayList<>();
        for (int deployment = 1; deployment <= spec.deployments(); deployment++) {
            first.add(model(deployment));
        }
        for (int pod = 0; pod < spec.pods(); pod++) {
            int namespace = 1 + pod % spec.namespaces();
            int inside = pod / spec.namespaces();
            int deployment = inside % spec.deployments();
            pod(first.get(deployment), "crowd-" + namespace, deployment + 1, inside / spec.deployments());
        }
    }

    private void namespace(String name) {
        ObjectNode namespace = object(Resources.NAMESPACES, "", name);
        namespace.set("status", Json.object("phase", "Active"));
        objects.begin(Resources.NAMESPACES, namespace);
        objects.begin(Resources.SERVICE_ACCOUNTS, object(Resources.SERVICE_ACCOUNTS, name, "default"));
        for (int number = 1; number <= spec.deployments(); number++) {
            account(name, number);
            deployment(name, number);
        }
    }

    private void account(String namespace, int number) {
        ObjectNode account = object(Resources.SERVICE_ACCOUNTS, namespace, app(number));
        if (number % 2 == 1) {
            Json.child(account, "metadata").set("annotations", Json.object("eks.amazonaws.com/role-arn", role));
        }
        objects.begin(Resources.SERVICE_ACCOUNTS, account);
    }

    private void deployment(String namespace, int number) {
        ObjectNode deployment = object(Resources.DEPLOYMENTS, namespace, app(number));
        ObjectNode selector = Json.object("matchLabels", Json.object("app", app(number)));
        int replicas = replicas(namespace, number);
        deployment.set("spec", Json.object("replicas", replicas, "selector", selector, "template", template(number)));
        deployment.set(
                "status", Json.object("replicas", replicas, "readyReplicas", replicas, "availableReplicas", replicas));
        objects.begin(Resources.DEPLOYMENTS, deployment);
        ObjectNode set = object(Resources.REPLICA_SETS, namespace, set(number));
        Json.child(set, "metadata").set("ownerReferences", Json.array(owner("Deployment", deployment)));
        set.set("spec", deployment.get("spec"));
        set.set("status", deployment.get("status"));
        objects.begin(Resources.REPLICA_SETS, set);
    }

    private int replicas(String namespace, int number) {
        int place = Integer.parseInt(namespace.substring("crowd-".length())) - 1;
        int inside = (spec.pods() - place + spec.namespaces() - 1) / spec.namespaces();
        return (inside - (number - 1) + spec.deployments() - 1) / spec.deployments();
    }

    private ObjectNode model(int number) {
        JsonNode node = objects.list(Resources.NODES, "").get(0);
        return maker.make(new PodOrder(
                "crowd-1",
                set(number) + "-model",
                uid("Pod", "model", number),
                Optional.of(set(number) + "-"),
                template(number),
                Optional.empty(),
                now.minus(YOUNGEST),
                node,
                Map.of()));
    }

    private void pod(ObjectNode model, String namespace, int number, int serial) {
        String name = set(number) + "-" + letters(serial);
        ObjectNode set =
                objects.get(Resources.REPLICA_SETS, namespace, set(number)).orElseThrow();
        ObjectNode metadata = Json.object(
                "name",
                name,
                "generateName",
                set(number) + "-",
                "namespace",
                namespace,
                "uid",
                uid("Pod", namespace + "/" + name, 0),
                "creationTimestamp",
                Json.time(now.minus(YOUNGEST).minusSeconds(serial)));
        metadata.set("labels", model.at("/metadata/labels"));
        metadata.set("ownerReferences", Json.array(owner("ReplicaSet", set)));
        ObjectNode pod = Json.object("kind", "Pod", "apiVersion", "v1");
        pod.set("metadata", metadata);
        pod.set("spec", model.get("spec"));
        pod.set("status", model.get("status"));
        objects.begin(Resources.PODS, pod);
    }

    private ObjectNode object(Resource kind, String namespace, String name) {
        ObjectNode object = HealthyKube.object(kind, namespace, name, now.plus(HealthyKube.OLD));
        Json.child(object, "metadata").put("uid", uid(kind.singular(), namespace + "/" + name, 0));
        return object;
    }

    private static ObjectNode template(int number) {
        ObjectNode container = Json.object("name", "app", "image", "registry.example/" + app(number) + ":1.0");
        return HealthyKube.template(app(number), app(number), Json.array(container));
    }

    private static ObjectNode owner(String kind, ObjectNode owner) {
        return Json.object(
                "apiVersion",
                "apps/v1",
                "kind",
                kind,
                "name",
                owner.at("/metadata/name").asString(""),
                "uid",
                owner.at("/metadata/uid").asString(""),
                "controller",
                true,
                "blockOwnerDeletion",
                true);
    }

    private static String app(int number) {
        return "service-" + number;
    }

    private static String set(int number) {
        return app(number) + "-5d4f7c9b6";
    }

    private static String uid(String kind, String of, int number) {
        String text = kind + " " + of + " " + number;
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    // Five letters, as the API server would make them up, but in order.
    private static String letters(int serial) {
        StringBuilder letters = new StringBuilder();
        for (int rest = serial; letters.length() < 5; rest /= LETTERS.length()) {
            letters.append(LETTERS.charAt(rest % LETTERS.length()));
        }
        return letters.reverse().toString();
    }
}
