package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.http.Reply;
import io.github.irsadoctor.lab.http.Request;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Objects;
import io.github.irsadoctor.lab.kube.state.Resource;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists, page by page. */
record Listing(Objects objects, Resource kind, String namespace, Instant now) {

    Reply answer(Request request) {
        String labels = request.parameter("labelSelector").orElse("");
        String fields = request.parameter("fieldSelector").orElse("");
        Predicate<Map<String, String>> labelled = LabelSelector.parse(labels);
        Predicate<ObjectNode> wanted = FieldSelector.parse(fields, kind)
                .and(object -> labelled.test(Json.texts(object.at("/metadata/labels"))))::test;
        long limit = limit(request);
        Optional<Continue> from =
                request.parameter("continue").filter(token -> !token.isEmpty()).map(token -> Continue.read(token, now));
        List<ObjectNode> rest = objects.after(
                        kind, namespace, from.map(Continue::after).orElse(""))
                .filter(wanted)
                .toList();
        List<ObjectNode> page = limit == 0 ? rest : rest.stream().limit(limit).toList();
        ObjectNode list = list(page, from.map(Continue::revision).orElse(objects.revision()));
        if (page.size() < rest.size()) {
            more(list, page, from, labels.isBlank() && fields.isBlank() ? rest.size() - page.size() : 0);
        }
        return Reply.bytes(200, "application/json", Json.bytes(list));
    }

    private ObjectNode list(List<ObjectNode> page, long revision) {
        ArrayNode items = Json.array();
        page.forEach(object -> items.add(bare(object)));
        return Json.object(
                "kind",
                kind.kind() + "List",
                "apiVersion",
                kind.apiVersion(),
                "metadata",
                Json.object("resourceVersion", Long.toString(revision)),
                "items",
                items);
    }

    // The remaining count is left out where a selector makes it unknown, as the API server does.
    private void more(ObjectNode list, List<ObjectNode> page, Optional<Continue> from, int remaining) {
        String last = Objects.key(page.get(page.size() - 1));
        Continue next = new Continue(
                last,
                from.map(Continue::revision).orElse(objects.revision()),
                from.map(Continue::since).orElse(now.truncatedTo(ChronoUnit.SECONDS)));
        ObjectNode metadata = Json.child(list, "metadata").put("continue", next.token());
        if (remaining > 0) {
            metadata.put("remainingItemCount", remaining);
        }
    }

    // Items of a list carry no kind of their own.
    private static ObjectNode bare(ObjectNode object) {
        ObjectNode bare = Json.object();
        object.properties().forEach(entry -> {
            if (!entry.getKey().equals("kind") && !entry.getKey().equals("apiVersion")) {
                bare.set(entry.getKey(), entry.getValue());
            }
        });
        return bare;
    }

    private static long limit(Request request) {
        String text = request.parameter("limit").orElse("0");
        if (!text.matches("\\d{1,9}")) {
            throw Status.badRequest("strconv.ParseInt: parsing \"" + text + "\": invalid syntax");
        }
        return Long.parseLong(text);
    }
}
