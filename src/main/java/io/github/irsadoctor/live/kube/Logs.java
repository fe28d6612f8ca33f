package io.github.irsadoctor.live.kube;

import io.github.irsadoctor.facts.Log;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads container logs. */
final class Logs {

    static final int LINES = 400;
    static final int BYTES = 1 << 20;
    static final int LINE = 4096;

    private Logs() {}

    /** The request for the end of a log. */
    static Read read(String namespace, String pod, String container, boolean previous) {
        String path = "/api/v1/namespaces/" + Read.encode(namespace) + "/pods/" + Read.encode(pod) + "/log";
        List<String> command = new ArrayList<>(List.of("kubectl", "logs", pod, "-n", namespace, "-c", container));
        command.addAll(List.of("--timestamps", "--tail=" + LINES));
        if (previous) {
            command.add("--previous");
        }
        String what =
                (previous ? "previous log" : "log") + " of container " + container + " in pod " + namespace + "/" + pod;
        Map<String, String> query = Map.of(
                "container", container,
                "tailLines", Integer.toString(LINES),
                "limitBytes", Integer.toString(BYTES),
                "timestamps", "true",
                "previous", Boolean.toString(previous));
        return new Read("get pods/log in " + namespace, what, path, query, command);
    }

    /** Takes the text of a log with time stamps; gives its last lines, each cut where it is too long. */
    static Log of(String container, boolean previous, byte[] body) {
        int length = Math.min(body.length, BYTES);
        String text = new String(body, body.length - length, length, StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        List<Log.Line> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
                .map(Logs::line)
                .toList();
        return new Log(container, previous, last);
    }

    private static Log.Line line(String line) {
        int blank = line.indexOf(' ');
        Optional<Instant> at = blank > 0 && blank < 40 ? Json.time(line.substring(0, blank)) : Optional.empty();
        String text = at.isPresent() ? line.substring(blank + 1) : line;
        return new Log.Line(at, text.length() > LINE ? text.substring(0, LINE) : text);
    }
}
