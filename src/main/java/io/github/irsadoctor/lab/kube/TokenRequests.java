package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.http.Reply;
import io.github.irsadoctor.lab.http.Request;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * TokenRequest: the create of serviceaccounts/token.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/master/pkg/registry/core/serviceaccount/storage/token.go">Kubernetes,
 *     serviceaccount/storage/token.go</a>
 */
record TokenRequests(Served served) {

    private static final String GROUP = "authentication.k8s.io";
    private static final String KIND = "TokenRequest";
    private static final String AUDIENCE = "https://kubernetes.default.svc";
    private static final long USUAL = 3_600;
    private static final long LEAST = 600;
    private static final long MOST = 1L << 32;
    // EKS runs its API servers with this as the longest life of a token.
    private static final long CAP = 86_400;

    Reply answer(Asked asked, Request request) {
        ObjectNode account = served.objects()
                .get(Resources.SERVICE_ACCOUNTS, asked.namespace(), asked.name())
                .orElseThrow(() -> Status.notFound(asked));
        ObjectNode posted = Posted.read(request, KIND, GROUP + "/v1");
        JsonNode spec = posted.path("spec");
        long seconds = seconds(spec.path("expirationSeconds"));
        Optional<JsonNode> pod = spec.path("boundObjectRef").isObject()
                ? Optional.of(pod(asked, spec.path("boundObjectRef")))
                : Optional.empty();
        Reply reply =
                Reply.bytes(201, "application/json", Json.bytes(answer(account, posted, pod, Math.min(seconds, CAP))));
        return seconds <= CAP
                ? reply
                : reply.with(
                        "Warning",
                        "299 - \"requested expiration of " + seconds + " seconds shortened to " + CAP + " seconds\"");
    }

    private ObjectNode answer(ObjectNode account, ObjectNode posted, Optional<JsonNode> pod, long seconds) {
        Instant now = served.clock().instant();
        Instant expires = now.plusSeconds(seconds);
        ObjectNode spec = Json.child(posted, "spec");
        List<String> audiences = audiences(spec.path("audiences"));
        Optional<JsonNode> node = pod.map(bound -> bound.at("/spec/nodeName").asString(""))
                .flatMap(name -> served.objects().get(Resources.NODES, "", name));
        spec.set("audiences", Json.array(audiences.toArray()));
        spec.put("expirationSeconds", seconds);
        ObjectNode metadata = Json.child(posted, "metadata");
        metadata.put("name", account.at("/metadata/name").asString(""))
                .put("namespace", account.at("/metadata/namespace").asString(""))
                .put("creationTimestamp", Json.time(now));
        String token = served.tokens().mint(account, pod, node, audiences, now, expires);
        posted.set("status", Json.object("token", token, "expirationTimestamp", Json.time(expires)));
        return posted;
    }

    private static List<String> audiences(JsonNode asked) {
        List<String> audiences = StreamSupport.stream(asked.spliterator(), false)
                .flatMap(each -> each.stringValueOpt().stream())
                .toList();
        return audiences.isEmpty() ? List.of(AUDIENCE) : audiences;
    }

    private static long seconds(JsonNode asked) {
        if (asked.isMissingNode() || asked.isNull()) {
            return USUAL;
        }
        if (!asked.isIntegralNumber()) {
            throw Status.badRequest(
                    KIND + " in version \"v1\" cannot be handled as a " + KIND
                            + ": json: cannot unmarshal into Go struct field TokenRequestSpec.spec.expirationSeconds of type int64");
        }
        long seconds = asked.longValue();
        if (seconds < LEAST) {
            throw invalid(seconds, "may not specify a duration less than 10 minutes");
        }
        if (seconds > MOST) {
            throw invalid(seconds, "may not specify a duration larger than 2^32 seconds");
        }
        return seconds;
    }

    private static Status invalid(long seconds, String why) {
        String field = "spec.expirationSeconds";
        String cause = "Invalid value: " + seconds + ": " + why;
        ObjectNode causes = Json.object("reason", "FieldValueInvalid", "message", cause, "field", field);
        return Status.of(
                422,
                "Invalid",
                KIND + "." + GROUP + " \"\" is invalid: " + field + ": " + cause,
                Json.object("group", GROUP, "kind", KIND, "causes", Json.array(causes)));
    }

    private JsonNode pod(Asked asked, JsonNode reference) {
        String kind = reference.path("kind").asString("");
        String version = reference.path("apiVersion").asString("v1");
        if (!kind.equals("Pod") || !version.equals("v1")) {
            String qualified = version.contains("/") ? version : "/" + version;
            throw Status.badRequest("cannot bind token to object of type " + qualified + ", Kind=" + kind);
        }
        String name = reference.path("name").asString("");
        Asked about = new Asked("get", asked.path(), "", "v1", "pods", asked.namespace(), name, "");
        ObjectNode pod =
                served.objects().get(Resources.PODS, asked.namespace(), name).orElseThrow(() -> Status.notFound(about));
        if (!pod.at("/spec/serviceAccountName").asString("default").equals(asked.name())) {
            throw Status.badRequest("cannot bind token for serviceaccount \"" + asked.name()
                    + "\" to pod running with different serviceaccount name.");
        }
        same(name, reference.path("uid").asString(""), pod.at("/metadata/uid").asString(""));
        return pod;
    }

    private static void same(String name, String asked, String actual) {
        if (!asked.isEmpty() && !asked.equals(actual)) {
            String says = "Operation cannot be fulfilled on Pod \"" + name
                    + "\": the UID in the bound object reference (" + asked
                    + ") does not match the UID in record. The object might have been deleted and then recreated";
            throw Status.of(409, "Conflict", says, Json.object("name", name, "kind", "Pod"));
        }
    }
}
