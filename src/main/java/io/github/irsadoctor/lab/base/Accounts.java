package io.github.irsadoctor.lab.base;

import io.github.irsadoctor.lab.kube.pods.PodIdentityWebhook;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Objects;
import io.github.irsadoctor.lab.kube.state.Resources;
import io.github.irsadoctor.lab.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Service accounts: who wrote what when, and what the webhook saw of them at an earlier time.
 *
 * @param associated namespace/name of the accounts with a Pod Identity association
 */
record Accounts(World world, Instant now, Objects objects, List<String> associated) {

    /** What the webhook knows of a pod's account at the pod's creation: an annotation younger than the pod was not there. */
    PodIdentityWebhook.Account at(ObjectNode pod) {
        String namespace = pod.at("/metadata/namespace").asString("");
        String name = pod.at("/spec/serviceAccountName").asString("default");
        Instant created = Json.instant(pod.at("/metadata/creationTimestamp")).orElse(now);
        Optional<ObjectNode> account = objects.get(Resources.SERVICE_ACCOUNTS, namespace, name);
        Map<String, String> annotations = account.filter(it -> !annotated(it).isAfter(created))
                .map(it -> Json.texts(it.at("/metadata/annotations")))
                .orElse(Map.of());
        return new PodIdentityWebhook.Account(annotations, associated.contains(namespace + "/" + name));
    }

    /** Gives every account without managedFields those that its creation and its annotation would have left. */
    void manage() {
        for (ObjectNode account : objects.list(Resources.SERVICE_ACCOUNTS, "")) {
            if (!account.at("/metadata").has("managedFields")) {
                ObjectNode managed = account.deepCopy();
                Json.child(managed, "metadata").set("managedFields", managedFields(account));
                objects.put(Resources.SERVICE_ACCOUNTS, managed);
            }
        }
    }

    private ArrayNode managedFields(ObjectNode account) {
        Instant created =
                Json.instant(account.at("/metadata/creationTimestamp")).orElse(now);
        Instant annotated = annotated(account);
        ArrayNode entries = Json.array();
        ObjectNode first = Json.object();
        fields(first, "f:labels", Json.texts(account.at("/metadata/labels")));
        ObjectNode second = annotated.isAfter(created) ? Json.object() : first;
        fields(second, "f:annotations", Json.texts(account.at("/metadata/annotations")));
        if (!first.isEmpty()) {
            entries.add(entry("kubectl-client-side-apply", created, first));
        }
        if (second != first && !second.isEmpty()) {
            entries.add(entry("kubectl-annotate", annotated, second));
        }
        return entries;
    }

    private Instant annotated(ObjectNode account) {
        Instant created =
                Json.instant(account.at("/metadata/creationTimestamp")).orElse(now);
        boolean app = Objects.key(account)
                .equals(world.app().namespace() + "/" + world.app().serviceAccount());
        Instant written = now.plus(world.times().annotation());
        return app && written.isAfter(created) ? written : created;
    }

    private static void fields(ObjectNode metadata, String kind, Map<String, String> keys) {
        if (!keys.isEmpty()) {
            ObjectNode fields = metadata.putObject(kind);
            fields.putObject(".");
            keys.keySet().forEach(key -> fields.putObject("f:" + key));
        }
    }

    private static ObjectNode entry(String manager, Instant time, ObjectNode metadata) {
        return Json.object(
                "manager",
                manager,
                "operation",
                "Update",
                "apiVersion",
                "v1",
                "time",
                Json.time(time),
                "fieldsType",
                "FieldsV1",
                "fieldsV1",
                Json.object("f:metadata", metadata));
    }
}
