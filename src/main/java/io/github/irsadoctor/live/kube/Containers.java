package io.github.irsadoctor.live.kube;

import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Container.EnvFrom;
import io.github.irsadoctor.facts.Container.EnvVar;
import io.github.irsadoctor.facts.Container.Mount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the containers of a pod or a template. */
final class Containers {

    private Containers() {}

    /**
     * Takes a pod's spec and status, gives init containers first.
     *
     * @param status of the pod; missing for a template
     */
    static List<Container> of(JsonNode spec, JsonNode status) {
        return Stream.concat(
                        all(spec, "initContainers", status, "initContainerStatuses", true),
                        all(spec, "containers", status, "containerStatuses", false))
                .toList();
    }

    private static Stream<Container> all(
            JsonNode spec, String field, JsonNode status, String statusField, boolean init) {
        Map<String, JsonNode> statuses = Json.each(status, statusField)
                .collect(Collectors.toMap(it -> Json.text(it, "name"), Function.identity(), (one, other) -> one));
        return Json.each(spec, field)
                .map(it -> container(it, statuses.getOrDefault(Json.text(it, "name"), Json.nothing()), init));
    }

    private static Container container(JsonNode container, JsonNode status, boolean init) {
        JsonNode state = status.path("state");
        return new Container(
                Json.text(container, "name"),
                Json.text(container, "image"),
                init,
                Json.each(container, "env").map(Containers::variable).toList(),
                Json.each(container, "envFrom").map(Containers::source).toList(),
                Json.each(container, "volumeMounts").map(Containers::mount).toList(),
                state(state),
                started(state),
                status.path("restartCount").asInt(0),
                init && Json.text(container, "restartPolicy").equals("Always"));
    }

    private static String state(JsonNode state) {
        return Json.names(state).stream()
                .findFirst()
                .map(name -> Json.some(state.path(name), "reason")
                        .map(reason -> name + ": " + reason)
                        .orElse(name))
                .orElse("unknown");
    }

    private static Optional<Instant> started(JsonNode state) {
        return Json.time(state.path("running"), "startedAt").or(() -> Json.time(state.path("terminated"), "startedAt"));
    }

    private static EnvVar variable(JsonNode variable) {
        String name = Json.text(variable, "name");
        JsonNode from = variable.path("valueFrom");
        // The API server leaves out an empty value.
        return from.isObject()
                ? new EnvVar(name, Optional.empty(), Optional.of(elsewhere(from)))
                : new EnvVar(name, Optional.of(Secrets.shown(name, Json.text(variable, "value"))), Optional.empty());
    }

    private static String elsewhere(JsonNode from) {
        String kind = Json.names(from).stream().findFirst().orElse("");
        JsonNode ref = from.path(kind);
        return switch (kind) {
            case "secretKeyRef" -> "secret " + Json.text(ref, "name") + "/" + Json.text(ref, "key");
            case "configMapKeyRef" -> "configmap " + Json.text(ref, "name") + "/" + Json.text(ref, "key");
            case "fieldRef" -> "field " + Json.text(ref, "fieldPath");
            case "resourceFieldRef" -> "resource " + Json.text(ref, "resource");
            default -> kind.isEmpty() ? "nowhere" : kind;
        };
    }

    private static EnvFrom source(JsonNode source) {
        boolean secret = source.path("secretRef").isObject();
        String name = Json.text(source.path(secret ? "secretRef" : "configMapRef"), "name");
        return new EnvFrom(secret ? "secret" : "configmap", name, Json.text(source, "prefix"));
    }

    private static Mount mount(JsonNode mount) {
        boolean part = Json.some(mount, "subPath").isPresent()
                || Json.some(mount, "subPathExpr").isPresent();
        return new Mount(Json.text(mount, "name"), Json.text(mount, "mountPath"), part);
    }
}
