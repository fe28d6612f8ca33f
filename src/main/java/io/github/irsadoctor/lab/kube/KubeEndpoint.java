package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.http.Endpoint;
import io.github.irsadoctor.lab.http.Operation;
import io.github.irsadoctor.lab.http.Reply;
import io.github.irsadoctor.lab.http.Request;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Resource;
import io.github.irsadoctor.lab.kube.state.Resources;
import io.github.irsadoctor.lab.kube.write.ControlPlane;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The lab's Kubernetes API server. */
public final class KubeEndpoint implements Endpoint {

    private final Served served;
    private final Writes writes;

    public KubeEndpoint(Served served, ControlPlane plane) {
        this.served = served;
        this.writes = new Writes(served, plane);
    }

    @Override
    public Operation operation(Request request) {
        return Asked.of(request).operation(request);
    }

    @Override
    public Reply answer(Request request) {
        try {
            Asked asked = Asked.of(request);
            return asked.isResource() ? resource(asked, request) : path(asked, request);
        } catch (Status refused) {
            return refused.reply();
        }
    }

    @Override
    public Reply refusal(Request request, int status) {
        return Status.fault(status, Asked.of(request), served.user()).reply();
    }

    private Reply path(Asked asked, Request request) {
        if (!asked.verb().equals("get")) {
            throw Status.methodNotAllowed();
        }
        List<String> parts = request.parts();
        return switch (String.join("/", parts)) {
            case "" -> json(Json.object("paths", List.of("/api", "/api/v1", "/apis", "/openapi/v3", "/version")));
            case "version" -> json(Discovery.version(served.version()));
            case "healthz", "livez", "readyz" -> Reply.text(200, "text/plain; charset=utf-8", "ok");
            case ".well-known/openid-configuration" -> json(Discovery.openId(served.issuer()));
            case "openid/v1/jwks" ->
                Reply.text(200, "application/jwk-set+json", served.jwks().get());
            case "api" -> json(Discovery.coreVersions());
            case "apis" -> json(Discovery.groups());
            case "openapi/v3" -> json(OpenApi.index(served.version()));
            default ->
                request.path().startsWith("/openapi/v3/")
                        ? json(OpenApi.document(parts.subList(2, parts.size()), served.version()))
                        : json(kinds(parts));
        };
    }

    private static ObjectNode kinds(List<String> parts) {
        if (parts.size() == 2 && parts.get(0).equals("api")) {
            return Discovery.resources("", parts.get(1));
        }
        if (parts.size() == 2 && parts.get(0).equals("apis")) {
            return Discovery.namedGroup(parts.get(1));
        }
        if (parts.size() == 3 && parts.get(0).equals("apis")) {
            return Discovery.resources(parts.get(1), parts.get(2));
        }
        throw Status.noSuchPath();
    }

    private Reply resource(Asked asked, Request request) {
        if (asked.group().equals("authorization.k8s.io") || asked.group().equals("authentication.k8s.io")) {
            return new AccessReviews(served).answer(asked, request);
        }
        Resource kind = asked.resource().orElseThrow(() -> unknown(asked));
        if (!asked.subresource().isEmpty()) {
            return below(asked, kind, request);
        }
        return switch (asked.verb()) {
            case "list" ->
                new Listing(
                                served.objects(),
                                kind,
                                asked.namespace(),
                                served.clock().instant())
                        .answer(request);
            case "get" -> Shape.of(kind, request, served.clock().instant()).reply(object(asked, kind));
            case "watch" -> new Watches(served).answer(asked, kind, request);
            default -> writes.answer(asked, kind, request);
        };
    }

    private Reply below(Asked asked, Resource kind, Request request) {
        String label = asked.verb() + " " + asked.rbac();
        return switch (label) {
            case "get pods/log" -> new PodLog(served, object(asked, kind)).answer(request);
            case "create serviceaccounts/token" -> new TokenRequests(served).answer(asked, request);
            default -> writes.below(asked, kind, request);
        };
    }

    private ObjectNode object(Asked asked, Resource kind) {
        return served.objects().get(kind, asked.namespace(), asked.name()).orElseThrow(() -> Status.notFound(asked));
    }

    private static Status unknown(Asked asked) {
        boolean group = Resources.ALL.stream()
                .anyMatch(kind ->
                        kind.group().equals(asked.group()) && kind.version().equals(asked.version()));
        return group ? Status.noSuchResource() : Status.noSuchPath();
    }

    private static Reply json(JsonNode body) {
        return Reply.bytes(200, "application/json", Json.bytes(body));
    }
}
