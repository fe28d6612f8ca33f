package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.http.Reply;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.write.Refused;
import tools.jackson.databind.node.ObjectNode;

/**
 * A refusal in the API server's words.
 *
 * @see <a href="https://github.com/kubernetes/apimachinery/blob/master/pkg/api/errors/errors.go">apimachinery, api/errors</a>
 */
final class Status extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    private Status(String message, Reply reply) {
        super(message, null, false, false);
        this.reply = reply;
    }

    Reply reply() {
        return reply;
    }

    static Status notFound(Asked asked) {
        ObjectNode details = details(asked);
        String kind = asked.group().isEmpty() ? asked.plural() : asked.plural() + "." + asked.group();
        return of(404, "NotFound", kind + " \"" + asked.name() + "\" not found", details);
    }

    /** A resource or subresource the server does not have. */
    static Status noSuchResource() {
        return of(404, "NotFound", "the server could not find the requested resource", Json.object());
    }

    /** A path the server does not have. */
    static Status noSuchPath() {
        return new Status("404 page not found", Reply.text(404, "text/plain; charset=utf-8", "404 page not found\n"));
    }

    static Status methodNotAllowed() {
        return of(
                405,
                "MethodNotAllowed",
                "the server does not allow this method on the requested resource",
                Json.object());
    }

    static Status badRequest(String message) {
        return of(400, "BadRequest", message, null);
    }

    /** What RBAC says: the user lacks the verb on the resource. */
    static Status forbidden(Asked asked, String user) {
        if (!asked.isResource()) {
            String says = "forbidden: User \"" + user + "\" cannot " + asked.verb() + " path \"" + asked.path() + "\"";
            return of(403, "Forbidden", says, Json.object());
        }
        String kind = asked.group().isEmpty() ? asked.plural() : asked.plural() + "." + asked.group();
        String scope = asked.namespace().isEmpty()
                ? " at the cluster scope"
                : " in the namespace \"" + asked.namespace() + "\"";
        String says = kind + (asked.name().isEmpty() ? "" : " \"" + asked.name() + "\"") + " is forbidden: User \""
                + user + "\" cannot " + asked.verb() + " resource \"" + asked.rbac() + "\" in API group \""
                + asked.group() + "\"" + scope;
        return of(403, "Forbidden", says, details(asked));
    }

    /** A continue token from before the last compaction; {@code next} goes on without consistency. */
    static Status expired(String next) {
        String says =
                "The provided continue parameter is too old to display a consistent list result. You can start a new "
                        + "list without the continue parameter, or use the continue token in this response to retrieve the "
                        + "remainder of the results. Continuing with the provided token results in an inconsistent list - objects "
                        + "that were created, modified, or deleted between the time the first chunk was returned and now may show "
                        + "up in the list.";
        ObjectNode body = body(410, "Expired", says, null);
        if (!next.isEmpty()) {
            Json.child(body, "metadata").put("continue", next);
        }
        return new Status(says, Reply.bytes(410, "application/json", Json.bytes(body)));
    }

    /** What a watch is told whose resource version is from before the oldest change that is kept. */
    static ObjectNode tooOld(long asked, long oldest) {
        return body(410, "Expired", "too old resource version: " + asked + " (" + oldest + ")", null);
    }

    /** A write that is refused. */
    static Status refused(Refused why) {
        return of(why.code(), why.reason(), why.getMessage(), why.details());
    }

    /** What is answered where there is nothing to show; the details may be missing. */
    static ObjectNode success(ObjectNode details) {
        return Json.object(
                "kind", "Status",
                "apiVersion", "v1",
                "metadata", Json.object(),
                "status", "Success",
                "details", details);
    }

    /** What a fault with this status answers. */
    static Status fault(int code, Asked asked, String user) {
        return switch (code) {
            case 401 -> of(401, "Unauthorized", "Unauthorized", null);
            case 403 -> forbidden(asked, user);
            case 404 -> asked.isResource() ? asked.name().isEmpty() ? noSuchResource() : notFound(asked) : noSuchPath();
            case 405 -> methodNotAllowed();
            case 410 -> expired("");
            case 429 -> tooMany();
            case 500 -> internal();
            case 503 ->
                of(503, "ServiceUnavailable", "the server is currently unable to handle the request", Json.object());
            default -> of(code, "", "the server responded with the status code " + code, Json.object());
        };
    }

    // The server's flow control answers in plain text, before anything knows of Status.
    private static Status tooMany() {
        String says = "Too many requests, please try again later.";
        return new Status(
                says, Reply.text(429, "text/plain; charset=utf-8", says + "\n").with("Retry-After", "1"));
    }

    private static Status internal() {
        String cause = "etcdserver: request timed out";
        return of(
                500,
                "InternalError",
                "Internal error occurred: " + cause,
                Json.object("causes", Json.array(Json.object("message", cause))));
    }

    private static ObjectNode details(Asked asked) {
        return Json.object(
                "name", asked.name().isEmpty() ? null : asked.name(),
                "group", asked.group().isEmpty() ? null : asked.group(),
                "kind", asked.plural());
    }

    /** Any other refusal. */
    static Status of(int code, String reason, String message, ObjectNode details) {
        return new Status(
                message, Reply.bytes(code, "application/json", Json.bytes(body(code, reason, message, details))));
    }

    private static ObjectNode body(int code, String reason, String message, ObjectNode details) {
        return Json.object(
                "kind",
                "Status",
                "apiVersion",
                "v1",
                "metadata",
                Json.object(),
                "status",
                "Failure",
                "message",
                message,
                "reason",
                reason.isEmpty() ? null : reason,
                "details",
                details,
                "code",
                code);
    }
}
