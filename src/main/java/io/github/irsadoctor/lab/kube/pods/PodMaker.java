package io.github.irsadoctor.lab.kube.pods;

import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Names;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes pods as the API server stores them: defaults, the service account's own token volume, then the mutating
 * webhooks, then what scheduler and kubelet add.
 *
 * @param names where uids and suffixes come from
 * @param webhooks gets the pod as it is sent to the mutating webhooks and returns it as they leave it
 */
public record PodMaker(Names names, UnaryOperator<ObjectNode> webhooks) {

    private static final String API_TOKEN = "/var/run/secrets/kubernetes.io/serviceaccount";
    // What the API server asks for, so that old clients can be warned (Kubernetes pkg/serviceaccount).
    private static final int WARNED_EXPIRATION = 3607;

    /** The pod, running. */
    public ObjectNode make(PodOrder order) {
        ObjectNode pod = Json.object("kind", "Pod", "apiVersion", "v1");
        pod.set("metadata", metadata(order));
        pod.set("spec", order.template().path("spec") instanceof ObjectNode spec ? spec.deepCopy() : Json.object());
        defaults(Json.child(pod, "spec"), order);
        apiToken(pod, order);
        ObjectNode admitted = webhooks.apply(pod);
        schedule(Json.child(admitted, "spec"), order);
        admitted.set("status", new PodStatus(order, admitted, names).status());
        return admitted;
    }

    private ObjectNode metadata(PodOrder order) {
        JsonNode template = order.template().path("metadata");
        return Json.object(
                "name", order.name(),
                "generateName", order.generateName().orElse(null),
                "namespace", order.namespace(),
                "uid", order.uid(),
                "creationTimestamp", Json.time(order.at()),
                "labels",
                        template.get("labels") == null
                                ? null
                                : template.get("labels").deepCopy(),
                "annotations",
                        template.get("annotations") == null
                                ? null
                                : template.get("annotations").deepCopy(),
                "ownerReferences", order.owner().map(Json::array).orElse(null));
    }

    private static void defaults(ObjectNode spec, PodOrder order) {
        if (Json.list(spec, "containers").isEmpty()) {
            Json.list(spec, "containers").add(Json.object("name", "app", "image", "registry.example/app:1.0"));
        }
        for (String kind : new String[] {"initContainers", "containers"}) {
            for (JsonNode each : spec.path(kind)) {
                if (each instanceof ObjectNode container) {
                    Json.fill(container, "imagePullPolicy", "IfNotPresent");
                    Json.fill(container, "resources", Json.object());
                    Json.fill(container, "terminationMessagePath", "/dev/termination-log");
                    Json.fill(container, "terminationMessagePolicy", "File");
                }
            }
        }
        Json.fill(spec, "serviceAccountName", "default");
        spec.set("serviceAccount", spec.get("serviceAccountName"));
        Json.fill(spec, "restartPolicy", "Always");
        Json.fill(spec, "dnsPolicy", "ClusterFirst");
        Json.fill(spec, "schedulerName", "default-scheduler");
        Json.fill(spec, "securityContext", Json.object());
        Json.fill(spec, "terminationGracePeriodSeconds", 30);
        Json.fill(spec, "enableServiceLinks", true);
    }

    private void apiToken(ObjectNode pod, PodOrder order) {
        ObjectNode spec = Json.child(pod, "spec");
        if (!spec.path("automountServiceAccountToken").asBoolean(true)) {
            return;
        }
        String volume = "kube-api-access-" + names.suffix("token " + order.namespace() + "/" + order.name(), 5);
        for (String kind : new String[] {"initContainers", "containers"}) {
            for (JsonNode each : spec.path(kind)) {
                if (each instanceof ObjectNode container) {
                    Json.list(container, "volumeMounts")
                            .add(Json.object("mountPath", API_TOKEN, "name", volume, "readOnly", true));
                }
            }
        }
        Json.list(spec, "volumes").add(apiVolume(volume));
    }

    private static ObjectNode apiVolume(String name) {
        ObjectNode token = Json.object("expirationSeconds", WARNED_EXPIRATION, "path", "token");
        ObjectNode item = Json.object("key", "ca.crt", "path", "ca.crt");
        ObjectNode namespace = Json.object(
                "fieldRef", Json.object("apiVersion", "v1", "fieldPath", "metadata.namespace"), "path", "namespace");
        return Json.object(
                "name",
                name,
                "projected",
                Json.object(
                        "defaultMode",
                        420,
                        "sources",
                        Json.array(
                                Json.object("serviceAccountToken", token),
                                Json.object(
                                        "configMap",
                                        Json.object("items", Json.array(item), "name", "kube-root-ca.crt")),
                                Json.object("downwardAPI", Json.object("items", Json.array(namespace))))));
    }

    private static void schedule(ObjectNode spec, PodOrder order) {
        Json.fill(spec, "nodeName", order.node().at("/metadata/name").asString(""));
        Json.fill(spec, "preemptionPolicy", "PreemptLowerPriority");
        Json.fill(spec, "priority", 0);
    }
}
