package io.github.irsadoctor.lab.kube.pods;

import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Names;
import io.github.irsadoctor.lab.kube.state.Objects;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes events about objects. They are kept for an hour, as the API server does: older ones are not written at all.
 *
 * @param now when the cluster is looked at
 */
public record EventMaker(Objects objects, Names names, Instant now) {

    private static final Duration KEPT = Duration.ofHours(1);

    /**
     * What an event says.
     *
     * @param type Normal or Warning
     * @param component what reports it, for example {@code kubelet}
     */
    public record Text(String type, String reason, String message, String component) {}

    /** Writes one event, seen once more or for the first time: seen {@code count} times from {@code first} to {@code last}. */
    public void write(JsonNode about, Text text, Instant first, Instant last, int count) {
        if (last.plus(KEPT).isBefore(now)) {
            return;
        }
        JsonNode metadata = about.path("metadata");
        String name = metadata.path("name").asString("");
        String key = about.path("kind").asString("")
                + name
                + metadata.path("uid").asString("")
                + text.reason()
                + text.message();
        String eventName = name + "." + names.uid(key).replace("-", "").substring(0, 16);
        String namespace = metadata.path("namespace").asString("default");
        Optional<ObjectNode> before = objects.get(Resources.EVENTS, namespace, eventName);
        String began = before.map(it -> it.path("firstTimestamp").asString()).orElse(Json.time(first));
        int seen = count + before.map(it -> it.path("count").asInt(0)).orElse(0);
        ObjectNode event = Json.object("kind", "Event", "apiVersion", "v1");
        event.set(
                "metadata",
                Json.object(
                        "name", eventName,
                        "namespace", namespace,
                        "uid", names.uid("event " + key),
                        "creationTimestamp", began));
        event.set("involvedObject", reference(about, metadata));
        event.put("reason", text.reason()).put("message", text.message());
        event.set("source", Json.object("component", text.component()));
        event.put("firstTimestamp", began).put("lastTimestamp", Json.time(last));
        event.put("count", seen).put("type", text.type());
        event.put("reportingComponent", text.component()).put("reportingInstance", "");
        objects.put(Resources.EVENTS, event);
    }

    private static ObjectNode reference(JsonNode about, JsonNode metadata) {
        return Json.object(
                "kind", about.path("kind").asString(""),
                "namespace", metadata.path("namespace").asString("default"),
                "name", metadata.path("name").asString(""),
                "uid", metadata.path("uid").asString(""),
                "apiVersion", about.path("apiVersion").asString(""));
    }
}
