package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.http.Reply;
import io.github.irsadoctor.lab.http.Request;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Objects;
import io.github.irsadoctor.lab.kube.state.Resource;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Lists, page by page. */
record Listing(Objects objects, Resource kind, String namespace, Instant now) {

    Reply answer(Request request) {
        Selection selection = Selection.of(kind, request);
        Shape shape = Shape.of(kind, request, now);
        long limit = limit(request);
        Optional<Continue> from =
                request.parameter("continue").filter(token -> !token.isEmpty()).map(token -> Continue.read(token, now));
        // Read first: what changes meanwhile is then told by a watch from here, even if the list has it already.
        long revision = from.map(Continue::revision).orElse(objects.revision());
        List<ObjectNode> rest = objects.after(
                        kind, namespace, from.map(Continue::after).orElse(""))
                .filter(selection.wanted())
                .toList();
        List<ObjectNode> page = limit == 0 ? rest : rest.stream().limit(limit).toList();
        ObjectNode metadata = Json.object("resourceVersion", Long.toString(revision));
        if (page.size() < rest.size()) {
            Instant since = from.map(Continue::since).orElse(now.truncatedTo(ChronoUnit.SECONDS));
            String last = Objects.key(page.get(page.size() - 1));
            metadata.put("continue", new Continue(last, revision, since).token());
            // Left out where a selector makes it unknown, as the API server does.
            if (selection.everything()) {
                metadata.put("remainingItemCount", rest.size() - page.size());
            }
        }
        return Reply.bytes(200, "application/json", Json.bytes(shape.list(metadata, page)));
    }

    private static long limit(Request request) {
        String text = request.parameter("limit").orElse("0");
        if (!text.matches("\\d{1,9}")) {
            throw Status.badRequest("strconv.ParseInt: parsing \"" + text + "\": invalid syntax");
        }
        return Long.parseLong(text);
    }
}
