package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.http.Reply;
import io.github.irsadoctor.lab.http.Request;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Resource;
import io.github.irsadoctor.lab.kube.table.Tables;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shape in which a client wants objects: as they are, or as rows of a table.
 *
 * @param tables empty: as they are
 * @see <a href="https://kubernetes.io/docs/reference/using-api/api-concepts/#receiving-resources-as-tables">Kubernetes API
 *     concepts, receiving resources as tables</a>
 */
record Shape(Resource kind, Optional<Tables> tables, Instant now) {

    /** What the headers and parameters of a request ask for; the first media type the server can write wins. */
    static Shape of(Resource kind, Request request, Instant now) {
        return new Shape(
                kind, table(request) ? Optional.of(new Tables(kind, include(request))) : Optional.empty(), now);
    }

    /** The same at a later time. */
    Shape at(Instant later) {
        return new Shape(kind, tables, later);
    }

    Reply reply(ObjectNode object) {
        return Reply.bytes(200, "application/json", Json.bytes(one(object)));
    }

    /** One object, as the answer to a get and within a watch's event. */
    ObjectNode one(ObjectNode object) {
        return tables.map(table -> table.table(object, now)).orElse(object);
    }

    ObjectNode list(ObjectNode metadata, List<ObjectNode> objects) {
        return tables.map(table -> table.table(metadata, objects, now)).orElseGet(() -> plain(metadata, objects));
    }

    private ObjectNode plain(ObjectNode metadata, List<ObjectNode> objects) {
        ArrayNode items = Json.array();
        objects.forEach(object -> items.add(bare(object)));
        return Json.object(
                "kind", kind.kind() + "List", "apiVersion", kind.apiVersion(), "metadata", metadata, "items", items);
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

    private static boolean table(Request request) {
        return Stream.of(request.header("accept").orElse("").split(","))
                .map(type -> type.replace(" ", ""))
                .filter(type -> type.startsWith("application/json") || type.startsWith("*/*"))
                .filter(type -> !type.contains(";as=") || type.contains(";as=Table;") && type.contains(";v=v1;"))
                .findFirst()
                .filter(type -> type.contains(";as=Table;"))
                .isPresent();
    }

    private static Tables.Include include(Request request) {
        String asked = request.parameter("includeObject").orElse("");
        return switch (asked) {
            case "", "Metadata" -> Tables.Include.METADATA;
            case "None" -> Tables.Include.NONE;
            case "Object" -> Tables.Include.OBJECT;
            default ->
                throw Status.badRequest(
                        "Invalid value: \"" + asked + "\": must be 'Metadata', 'Object', 'None', or empty");
        };
    }
}
