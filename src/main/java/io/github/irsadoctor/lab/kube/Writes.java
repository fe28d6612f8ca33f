package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.http.Reply;
import io.github.irsadoctor.lab.http.Request;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Resource;
import io.github.irsadoctor.lab.kube.state.Resources;
import io.github.irsadoctor.lab.kube.write.ControlPlane;
import io.github.irsadoctor.lab.kube.write.DeleteOptions;
import io.github.irsadoctor.lab.kube.write.Intent;
import io.github.irsadoctor.lab.kube.write.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Creates, updates, patches and deletes, as HTTP has them. */
record Writes(Served served, ControlPlane plane) {

    private static final int CREATED = 201;
    private static final String PROPAGATION = "propagationPolicy";

    Reply answer(Asked asked, Resource kind, Request request) {
        try {
            return write(asked, kind, request);
        } catch (Refused refused) {
            throw Status.refused(refused);
        }
    }

    /** The parts of objects that are written on their own: the scale of workloads, the eviction of pods. */
    Reply below(Asked asked, Resource kind, Request request) {
        try {
            if (asked.subresource().equals("scale")) {
                return new Scales(served, plane).answer(asked, kind, request, intent(asked, kind, request));
            }
            boolean evicts = kind.equals(Resources.PODS) && asked.rbac().equals("pods/eviction");
            if (evicts && asked.verb().equals("create")) {
                JsonNode options = WriteBody.of(request).json().path("deleteOptions");
                plane.delete(intent(asked, kind, request), DeleteOptions.read(options));
                return reply(CREATED, Status.success(null));
            }
            throw Status.noSuchResource();
        } catch (Refused refused) {
            throw Status.refused(refused);
        }
    }

    private Reply write(Asked asked, Resource kind, Request request) {
        Intent intent = intent(asked, kind, request);
        return switch (asked.verb()) {
            case "create" -> create(asked, intent, request);
            case "update" ->
                reply(200, plane.update(intent, WriteBody.of(request).text()));
            case "patch" -> patch(asked, intent, request);
            case "delete" -> delete(kind, plane.delete(intent, options(request)));
            case "deletecollection" -> deleteAll(intent, request);
            default -> throw Status.methodNotAllowed();
        };
    }

    private Reply create(Asked asked, Intent intent, Request request) {
        if (!asked.name().isEmpty()) {
            throw Status.methodNotAllowed();
        }
        return reply(CREATED, plane.create(intent, WriteBody.of(request).text()));
    }

    private Reply patch(Asked asked, Intent intent, Request request) {
        WriteBody body = WriteBody.patch(request);
        if (body.type().endsWith("apply-patch+yaml")
                && request.parameter("fieldManager").isEmpty()) {
            throw Status.badRequest(
                    "PatchOptions.meta.k8s.io \"\" is invalid: fieldManager: Required value: is required"
                            + " for apply patch");
        }
        boolean there = served.objects()
                .get(intent.kind(), asked.namespace(), asked.name())
                .isPresent();
        return reply(there ? 200 : CREATED, plane.patch(intent, body.type(), body.text()));
    }

    // Pods and namespaces take their time to go and are shown once more; of all others there is nothing left to show.
    private static Reply delete(Resource kind, ObjectNode last) {
        if (last.path("metadata").has("deletionTimestamp")) {
            return reply(200, last);
        }
        return reply(
                200,
                Status.success(Json.object(
                        "name", last.at("/metadata/name").asString(""),
                        "group", kind.group().isEmpty() ? null : kind.group(),
                        "kind", kind.plural(),
                        "uid", last.at("/metadata/uid").asString(""))));
    }

    private Reply deleteAll(Intent intent, Request request) {
        Predicate<Map<String, String>> labels =
                LabelSelector.parse(request.parameter("labelSelector").orElse(""));
        Predicate<JsonNode> fields =
                FieldSelector.parse(request.parameter("fieldSelector").orElse(""), intent.kind());
        List<ObjectNode> gone = plane.deleteAll(
                intent,
                object -> fields.test(object) && labels.test(Json.texts(object.at("/metadata/labels"))),
                options(request));
        return reply(
                200,
                Json.object(
                        "kind",
                        intent.kind().kind() + "List",
                        "apiVersion",
                        intent.kind().apiVersion(),
                        "metadata",
                        Json.object(
                                "resourceVersion",
                                Long.toString(served.objects().revision())),
                        "items",
                        gone));
    }

    private static Intent intent(Asked asked, Resource kind, Request request) {
        boolean dryRun = WriteBody.dryRun(asked.verb(), request);
        return new Intent(kind, asked.namespace(), asked.name(), manager(request), dryRun);
    }

    private static String manager(Request request) {
        String agent = request.header("user-agent").orElse("unknown").split("[/ ]")[0];
        return request.parameter("fieldManager").filter(it -> !it.isEmpty()).orElse(agent);
    }

    private static DeleteOptions options(Request request) {
        ObjectNode options = WriteBody.of(request).json() instanceof ObjectNode body ? body : Json.object();
        request.parameter(PROPAGATION).ifPresent(it -> options.put(PROPAGATION, it));
        Optional<String> grace = request.parameter("gracePeriodSeconds").filter(it -> it.matches("\\d{1,9}"));
        grace.ifPresent(it -> options.put("gracePeriodSeconds", Long.parseLong(it)));
        return DeleteOptions.read(options);
    }

    private static Reply reply(int status, JsonNode body) {
        return Reply.bytes(status, "application/json", Json.bytes(body));
    }
}
