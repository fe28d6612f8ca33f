package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.http.Reply;
import io.github.irsadoctor.lab.http.Request;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Logs;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The log of one container. */
record PodLog(Logs logs, ObjectNode pod, Instant now) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

    Reply answer(Request request) {
        boolean previous = flag(request, "previous");
        String container = container(request.parameter("container").orElse(""));
        List<Logs.Line> lines = lines(container, previous);
        Instant since = since(request);
        List<Logs.Line> wanted =
                lines.stream().filter(line -> !line.at().isBefore(since)).toList();
        long tail = number(request, "tailLines", 0).orElse(wanted.size());
        List<Logs.Line> last = wanted.subList((int) Math.max(0, wanted.size() - tail), wanted.size());
        byte[] bytes = text(last, flag(request, "timestamps")).getBytes(StandardCharsets.UTF_8);
        long most = number(request, "limitBytes", 1).orElse(bytes.length);
        return Reply.bytes(200, "text/plain", Arrays.copyOf(bytes, (int) Math.min(most, bytes.length)));
    }

    private List<Logs.Line> lines(String container, boolean previous) {
        JsonNode metadata = pod.path("metadata");
        String name = metadata.path("name").asString("");
        Optional<List<Logs.Line>> lines =
                logs.of(new Logs.Run(metadata.path("namespace").asString(""), name, container, previous));
        JsonNode status = status(container);
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

    private String container(String asked) {
        List<String> names = names("containers");
        List<String> init = names("initContainers");
        String pod = pod().at("/metadata/name").asString("");
        if (asked.isEmpty() && names.size() == 1 && init.isEmpty()) {
            return names.get(0);
        }
        if (asked.isEmpty()) {
            String others = init.isEmpty() ? "" : " or one of the init containers: [" + String.join(" ", init) + "]";
            throw Status.badRequest("a container name must be specified for pod " + pod + ", choose one of: ["
                    + String.join(" ", names) + "]" + others);
        }
        if (!names.contains(asked) && !init.contains(asked)) {
            throw Status.badRequest("container " + asked + " is not valid for pod " + pod);
        }
        return asked;
    }

    private List<String> names(String kind) {
        return StreamSupport.stream(pod.at("/spec/" + kind).spliterator(), false)
                .map(container -> container.path("name").asString(""))
                .toList();
    }

    private JsonNode status(String container) {
        for (String kind : List.of("containerStatuses", "initContainerStatuses")) {
            for (JsonNode status : pod.at("/status/" + kind)) {
                if (status.path("name").asString("").equals(container)) {
                    return status;
                }
            }
        }
        return Json.object();
    }

    private Instant since(Request request) {
        OptionalLong seconds = number(request, "sinceSeconds", 1);
        Optional<Instant> time = request.parameter("sinceTime")
                .map(text -> Json.instant(Json.object("t", text).path("t"))
                        .orElseThrow(() -> Status.badRequest("sinceTime: Invalid value: \"" + text + "\"")));
        return seconds.isPresent() ? now.minusSeconds(seconds.getAsLong()) : time.orElse(Instant.MIN);
    }

    private static String text(List<Logs.Line> lines, boolean stamped) {
        StringBuilder text = new StringBuilder();
        for (Logs.Line line : lines) {
            text.append(stamped ? STAMP.format(line.at()) + " " : "")
                    .append(line.text())
                    .append('\n');
        }
        return text.toString();
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
