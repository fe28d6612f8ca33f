package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.http.Reply;
import io.github.irsadoctor.lab.http.Request;
import io.github.irsadoctor.lab.kube.state.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a caller asks about itself: SelfSubjectAccessReview, SelfSubjectRulesReview and SelfSubjectReview. The answers agree
 * with what the server refuses at this moment.
 *
 * @see <a href="https://kubernetes.io/docs/reference/access-authn-authz/authorization/#checking-api-access">Kubernetes,
 *     checking API access</a>
 */
record AccessReviews(Served served) {

    private static final String MASTERS = "system:masters";
    private static final String ALLOWED = "RBAC: allowed by ClusterRoleBinding \"cluster-admin\" of ClusterRole"
            + " \"cluster-admin\" to Group \"" + MASTERS + "\"";

    Reply answer(Asked asked, Request request) {
        Offered offered = Offered.all().stream()
                .filter(each ->
                        each.group().equals(asked.group()) && each.name().equals(asked.rbac()))
                .filter(each -> each.version().equals(asked.version())
                        && asked.namespace().isEmpty())
                .findFirst()
                .orElseThrow(Status::noSuchResource);
        if (!asked.verb().equals("create") || !asked.name().isEmpty()) {
            throw Status.methodNotAllowed();
        }
        ObjectNode review = Posted.read(request, offered.kind(), offered.apiVersion());
        Json.child(review, "metadata");
        review.set("status", status(offered.kind(), review.path("spec")));
        return Reply.bytes(201, "application/json", Json.bytes(review));
    }

    private ObjectNode status(String kind, JsonNode spec) {
        Permissions permissions = new Permissions(served.refused());
        return switch (kind) {
            case "SelfSubjectAccessReview" -> access(permissions, spec);
            case "SelfSubjectRulesReview" -> permissions.rules();
            default -> Json.object("userInfo", user());
        };
    }

    private static ObjectNode access(Permissions permissions, JsonNode spec) {
        JsonNode resource = spec.path("resourceAttributes");
        JsonNode path = spec.path("nonResourceAttributes");
        if (resource.isObject() == path.isObject()) {
            throw invalid();
        }
        boolean allowed = resource.isObject()
                ? permissions.allowed(text(resource, "verb"), text(resource, "resource"), text(resource, "subresource"))
                : permissions.allowed(text(path, "verb"), text(path, "path"), "");
        // As RBAC does: to say why not would be to say what there is.
        return Json.object("allowed", allowed, "reason", allowed ? ALLOWED : null);
    }

    private static Status invalid() {
        String cause = "exactly one of nonResourceAttributes or resourceAttributes must be specified";
        String says =
                "SelfSubjectAccessReview.authorization.k8s.io \"\" is invalid: spec.resourceAttributes: Invalid value: "
                        + cause;
        return Status.of(
                422, "Invalid", says, Json.object("group", "authorization.k8s.io", "kind", "SelfSubjectAccessReview"));
    }

    private ObjectNode user() {
        ObjectNode user = Json.object("username", served.user(), "groups", Json.array(MASTERS, "system:authenticated"));
        if (served.user().startsWith("arn:")) {
            ObjectNode arn = Json.object("arn", Json.array(served.user()), "canonicalArn", Json.array(served.user()));
            user.set("extra", arn);
        }
        return user;
    }

    private static String text(JsonNode attributes, String key) {
        return attributes.path(key).asString("");
    }
}
