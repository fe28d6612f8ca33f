package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.http.Reply;
import io.github.irsadoctor.lab.http.Request;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Logs;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The log of one container. */
record PodLog(Served served, ObjectNode pod) {

    Reply answer(Request request) {
        boolean previous = flag(request, "previous");
        String container =
                ChosenContainer.of(pod, request.parameter("container").orElse(""));
        List<Logs.Line> lines = lines(container, previous);
        LogOptions options = options(request);
        if (flag(request, "follow") && !previous) {
            return Reply.live(
                    200, "text/plain", stream -> new LogFollow(served, pod, container, options, stream).begin());
        }
        byte[] bytes = options.text(options.choose(lines));
        long most = Math.min(options.mostBytes(), bytes.length);
        return Reply.bytes(200, "text/plain", Arrays.copyOf(bytes, (int) most));
    }

    private LogOptions options(Request request) {
        return new LogOptions(
                since(request),
                number(request, "tailLines", 0).orElse(Long.MAX_VALUE),
                number(request, "limitBytes", 1).orElse(Long.MAX_VALUE),
                flag(request, "timestamps"));
    }

    private List<Logs.Line> lines(String container, boolean previous) {
        JsonNode metadata = pod.path("metadata");
        String name = metadata.path("name").asString("");
        Optional<List<Logs.Line>> lines =
                served.logs().of(new Logs.Run(metadata.path("namespace").asString(""), name, container, previous));
        JsonNode status = LogFollow.status(pod, container);
        if (previous && lines.isEmpty() && !status.path("lastState").has("terminated")) {
            throw Status.badRequest(
                    "previous terminated container \"" + container + "\" in pod \"" + name + "\" not found");
        }
        if (lines.isEmpty() && status.path("state").has("waiting")) {
            throw Status.badRequest("container \"" + container + "\" in pod \"" + name + "\" is waiting to start: "
                    + status.at("/state/waiting/reason").asString(""));
        }
        return lines.orElse(List.of());
    }

    private Instant since(Request request) {
        OptionalLong seconds = number(request, "sinceSeconds", 1);
        Optional<Instant> time = request.parameter("sinceTime")
                .map(text -> Json.instant(Json.object("t", text).path("t"))
                        .orElseThrow(() -> Status.badRequest("sinceTime: Invalid value: \"" + text + "\"")));
        return seconds.isPresent()
                ? served.clock().instant().minusSeconds(seconds.getAsLong())
                : time.orElse(Instant.MIN);
    }

    private static boolean flag(Request request, String name) {
        return request.parameter(name)
                .filter(value -> value.equals("true") || value.equals("1"))
                .isPresent();
    }

    private static OptionalLong number(Request request, String name, int least) {
        Optional<String> text = request.parameter(name).filter(value -> !value.isEmpty());
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!text.get().matches("\\d{1,12}") || Long.parseLong(text.get()) < least) {
            throw Status.badRequest(
                    name + ": Invalid value: " + text.get() + ": must be greater than or equal to " + least);
        }
        return OptionalLong.of(Long.parseLong(text.get()));
    }
}
