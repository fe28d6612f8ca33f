package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.http.Reply;
import io.github.irsadoctor.lab.http.Request;
import io.github.irsadoctor.lab.kube.state.Resource;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Watches of one kind: what changes after a resource version, for as long as the client listens.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/api-concepts/#efficient-detection-of-changes">Kubernetes API
 *     concepts, efficient detection of changes</a>
 */
record Watches(Served served) {

    Reply answer(Asked asked, Resource kind, Request request) {
        // Clients that would rather watch over a WebSocket take this for a proxy's answer and ask again without one.
        if (request.header("upgrade").filter("websocket"::equalsIgnoreCase).isPresent()) {
            throw Status.fault(503, asked, served.user());
        }
        WatchOptions options = options(request);
        Shape shape = Shape.of(kind, request, served.clock().instant());
        Selection selection = Selection.of(kind, request).within(asked.namespace(), asked.name());
        return Reply.live(
                200, "application/json", stream -> new Watch(served, kind, selection, shape, options, stream).begin());
    }

    private static WatchOptions options(Request request) {
        OptionalLong version = number(request, "resourceVersion");
        boolean all = flag(request, "sendInitialEvents");
        if (all && !request.parameter("resourceVersionMatch").orElse("").equals("NotOlderThan")) {
            throw Status.badRequest("sendInitialEvents: Forbidden: sendInitialEvents requires setting "
                    + "resourceVersionMatch to NotOlderThan");
        }
        long timeout = number(request, "timeoutSeconds").orElse(0);
        return new WatchOptions(
                version.orElse(0),
                all,
                flag(request, "allowWatchBookmarks"),
                timeout == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(timeout)));
    }

    private static OptionalLong number(Request request, String name) {
        String text = request.parameter(name).orElse("");
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!text.matches("\\d{1,18}")) {
            throw Status.badRequest(
                    "Invalid value: \"" + text + "\": strconv.ParseUint: parsing \"" + text + "\": invalid syntax");
        }
        return OptionalLong.of(Long.parseLong(text));
    }

    private static boolean flag(Request request, String name) {
        return request.parameter(name)
                .filter(value -> value.equals("true") || value.equals("1"))
                .isPresent();
    }
}
