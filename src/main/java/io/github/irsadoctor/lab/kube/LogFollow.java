package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.http.Stream;
import io.github.irsadoctor.lab.kube.state.Change;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Logs;
import io.github.irsadoctor.lab.kube.state.Objects;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A log that is followed until its container ends, its pod is deleted or the client goes away. */
final class LogFollow {

    private final Served served;
    private final ObjectNode pod;
    private final String container;
    private final LogOptions options;
    private final Stream stream;
    private long left;

    LogFollow(Served served, ObjectNode pod, String container, LogOptions options, Stream stream) {
        this.served = served;
        this.pod = pod;
        this.container = container;
        this.options = options;
        this.stream = stream;
        this.left = options.mostBytes();
    }

    void begin() {
        Logs.Run run = new Logs.Run(text(pod, "namespace"), text(pod, "name"), container, false);
        stream.onClosed(served.logs().follow(run, lines -> send(options.choose(lines)), line -> send(List.of(line))));
        served.objects().still(this::untilItEnds);
    }

    /** What a pod says of one of its containers; an empty object if nothing. */
    static JsonNode status(JsonNode pod, String container) {
        for (String kind : List.of("containerStatuses", "initContainerStatuses")) {
            for (JsonNode status : pod.at("/status/" + kind)) {
                if (status.path("name").asString("").equals(container)) {
                    return status;
                }
            }
        }
        return Json.object();
    }

    // It may have ended between the request and now.
    private void untilItEnds() {
        Objects objects = served.objects();
        Optional<ObjectNode> now = objects.get(Resources.PODS, text(pod, "namespace"), text(pod, "name"));
        if (now.isEmpty() || over(now.get())) {
            stream.end();
            return;
        }
        objects.follow(objects.revision(), this::tell).ifPresent(stream::onClosed);
    }

    private void tell(Change change) {
        boolean same = change.resource().equals(Resources.PODS)
                && text(change.object(), "uid").equals(text(pod, "uid"));
        if (same && (change.kind() == Change.Kind.DELETED || over(change.object()))) {
            stream.end();
        }
    }

    private boolean over(ObjectNode later) {
        JsonNode status = status(later, container);
        long restarts = status.path("restartCount").asLong(0);
        return !text(later, "uid").equals(text(pod, "uid"))
                || status.path("state").has("terminated")
                || restarts > status(pod, container).path("restartCount").asLong(0);
    }

    private void send(List<Logs.Line> lines) {
        byte[] bytes = options.text(lines);
        byte[] allowed = Arrays.copyOf(bytes, (int) Math.min(left, bytes.length));
        left -= allowed.length;
        stream.send(allowed);
        if (left == 0) {
            stream.end();
        }
    }

    private static String text(JsonNode object, String key) {
        return object.path("metadata").path(key).asString("");
    }
}
