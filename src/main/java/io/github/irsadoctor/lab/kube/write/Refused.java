package io.github.irsadoctor.lab.kube.write;

import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Resource;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A write that is refused, in the API server's words.
 *
 * @see <a href="https://github.com/kubernetes/apimachinery/blob/master/pkg/api/errors/errors.go">apimachinery, api/errors</a>
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;
    private final String reason;
    private final transient ObjectNode details;

    private Refused(int code, String reason, String message, ObjectNode details) {
        super(message, null, false, false);
        this.code = code;
        this.reason = reason;
        this.details = details;
    }

    /** One field that is wrong: the reason of the cause, the field's path, and what is said of it. */
    record Cause(String reason, String field, String says) {

        static Cause required(String field, String says) {
            return new Cause("FieldValueRequired", field, "Required value" + (says.isEmpty() ? "" : ": " + says));
        }

        static Cause invalid(String field, String value, String says) {
            return new Cause("FieldValueInvalid", field, "Invalid value: " + value + ": " + says);
        }

        static Cause forbidden(String field, String says) {
            return new Cause("FieldValueForbidden", field, "Forbidden: " + says);
        }
    }

    /** The HTTP status. */
    public int code() {
        return code;
    }

    /** The reason of the Status object. */
    public String reason() {
        return reason;
    }

    /** The details of the Status object. */
    public ObjectNode details() {
        return details;
    }

    static Refused notFound(Resource kind, String name) {
        return new Refused(404, "NotFound", plural(kind) + " \"" + name + "\" not found", details(kind, name));
    }

    static Refused alreadyExists(Resource kind, String name) {
        return new Refused(
                409, "AlreadyExists", plural(kind) + " \"" + name + "\" already exists", details(kind, name));
    }

    /** A write on a state that is no longer the newest. */
    public static Refused modified(Resource kind, String name) {
        return conflict(
                kind,
                name,
                "the object has been modified; please apply your changes to the latest version and try again");
    }

    static Refused conflict(Resource kind, String name, String why) {
        String says = "Operation cannot be fulfilled on " + plural(kind) + " \"" + name + "\": " + why;
        return new Refused(409, "Conflict", says, details(kind, name));
    }

    static Refused forbidden(Resource kind, String name, String why) {
        String says = plural(kind) + " \"" + name + "\" is forbidden: " + why;
        return new Refused(403, "Forbidden", says, details(kind, name));
    }

    /** A request that cannot be understood. */
    public static Refused badRequest(String message) {
        return new Refused(400, "BadRequest", message, Json.object());
    }

    /** A body of a kind that is not taken here. */
    public static Refused mediaType(List<String> accepted) {
        String says = "the body of the request was in an unknown format - accepted media types include: "
                + String.join(", ", accepted);
        return new Refused(415, "UnsupportedMediaType", says, Json.object());
    }

    /** A JSON patch that does not fit; the API server keeps its reason to itself. */
    static Refused unprocessable() {
        return new Refused(
                422, "Invalid", "the server rejected our request due to an error in our request", Json.object());
    }

    static Refused invalid(Resource kind, String name, List<Cause> causes) {
        return invalid(kind.kind(), kind.group(), name, causes);
    }

    /** Fields that are wrong, of an object or of the options of a request. */
    static Refused invalid(String kind, String group, String name, List<Cause> causes) {
        List<String> errors = causes.stream()
                .map(cause -> cause.field() + ": " + cause.says())
                .distinct()
                .toList();
        String list = errors.size() == 1 ? errors.get(0) : errors.stream().collect(Collectors.joining(", ", "[", "]"));
        ArrayNode told = Json.array();
        causes.forEach(cause ->
                told.add(Json.object("reason", cause.reason(), "message", cause.says(), "field", cause.field())));
        String says = (group.isEmpty() ? kind : kind + "." + group) + " \"" + name + "\" is invalid: " + list;
        ObjectNode details = Json.object(
                "name",
                name.isEmpty() ? null : name,
                "group",
                group.isEmpty() ? null : group,
                "kind",
                kind,
                "causes",
                told);
        return new Refused(422, "Invalid", says, details);
    }

    private static String plural(Resource kind) {
        return kind.group().isEmpty() ? kind.plural() : kind.plural() + "." + kind.group();
    }

    static ObjectNode details(Resource kind, String name) {
        return Json.object("name", name, "group", kind.group().isEmpty() ? null : kind.group(), "kind", kind.plural());
    }
}
