package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.http.Reply;
import io.github.irsadoctor.lab.http.Request;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Resource;
import io.github.irsadoctor.lab.kube.state.Resources;
import io.github.irsadoctor.lab.kube.write.ControlPlane;
import io.github.irsadoctor.lab.kube.write.Intent;
import io.github.irsadoctor.lab.kube.write.Refused;
import io.github.irsadoctor.lab.kube.write.patch.JsonPatch;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The scale of a workload, read and written on its own.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/deployment-v1/">Kubernetes API, Scale of a Deployment</a>
 */
record Scales(Served served, ControlPlane plane) {

    private static final Set<Resource> SCALED =
            Set.of(Resources.DEPLOYMENTS, Resources.REPLICA_SETS, Resources.STATEFUL_SETS);

    Reply answer(Asked asked, Resource kind, Request request, Intent intent) {
        if (!SCALED.contains(kind)) {
            throw Status.noSuchResource();
        }
        ObjectNode object =
                served.objects().get(kind, asked.namespace(), asked.name()).orElseThrow(() -> Status.notFound(asked));
        return switch (asked.verb()) {
            case "get" -> reply(object);
            case "update", "patch" -> reply(scaled(object, request, intent));
            default -> throw Status.methodNotAllowed();
        };
    }

    private ObjectNode scaled(ObjectNode object, Request request, Intent intent) {
        JsonNode wanted = WriteBody.patch(request).json();
        if (wanted.isArray()) {
            wanted = JsonPatch.apply(Json.object("spec", object.path("spec")), wanted);
        }
        String version = wanted.at("/metadata/resourceVersion").asString("");
        if (!version.isEmpty()
                && !version.equals(object.at("/metadata/resourceVersion").asString(""))) {
            throw Refused.modified(intent.kind(), intent.name());
        }
        int present = object.at("/spec/replicas").asInt(1);
        return plane.scale(intent, wanted.at("/spec/replicas").asInt(present));
    }

    private static Reply reply(ObjectNode object) {
        JsonNode metadata = object.path("metadata");
        Map<String, String> labels = new TreeMap<>(Json.texts(object.at("/spec/selector/matchLabels")));
        String selector = labels.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
        ObjectNode scale = Json.object("kind", "Scale", "apiVersion", "autoscaling/v1");
        scale.set(
                "metadata",
                Json.object(
                        "name", metadata.path("name"),
                        "namespace", metadata.path("namespace"),
                        "uid", metadata.path("uid"),
                        "resourceVersion", metadata.path("resourceVersion"),
                        "creationTimestamp", metadata.path("creationTimestamp")));
        scale.set("spec", Json.object("replicas", object.at("/spec/replicas").asInt(1)));
        scale.set(
                "status", Json.object("replicas", object.at("/status/replicas").asInt(0), "selector", selector));
        return Reply.bytes(200, "application/json", Json.bytes(scale));
    }
}
