package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.kube.state.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI documents, as small as kubectl can do with: which operations there are and which parameters they take.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/kubernetes-api/#openapi-v3">Kubernetes, OpenAPI v3</a>
 */
final class OpenApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String GVK = "x-kubernetes-group-version-kind";

    private OpenApi() {}

    /** Where the document of each group and version is. */
    static ObjectNode index(String version) {
        ObjectNode paths = Json.object();
        for (Offered offered : Offered.all()) {
            String path = root(offered);
            paths.set(path, Json.object("serverRelativeURL", "/openapi/v3/" + path + "?hash=" + version));
        }
        return Json.object("paths", paths);
    }

    /** The document of {@code [api, v1]} or {@code [apis, GROUP, VERSION]}. */
    static ObjectNode document(List<String> root, String version) {
        String wanted = String.join("/", root);
        List<Offered> offered = Offered.all().stream()
                .filter(each -> each.whole() && root(each).equals(wanted))
                .toList();
        if (offered.isEmpty()) {
            throw Status.noSuchPath();
        }
        ObjectNode parts = parts();
        ObjectNode paths = Json.object();
        ObjectNode schemas = Json.object();
        for (Offered each : offered) {
            paths(paths, parts, each);
            ObjectNode schema = (ObjectNode) parts.path("schema").deepCopy();
            schema.set(GVK, Json.array(kind(each)));
            schemas.set("io.k8s.api." + each.apiVersion().replace('/', '.') + "." + each.kind(), schema);
        }
        ObjectNode document = Json.object("openapi", "3.0.0");
        document.set("info", Json.object("title", "Kubernetes", "version", "v" + version));
        document.set("paths", paths);
        document.set("components", Json.object("schemas", schemas));
        return document;
    }

    private static void paths(ObjectNode paths, ObjectNode parts, Offered offered) {
        String collection =
                "/" + root(offered) + (offered.namespaced() ? "/namespaces/{namespace}/" : "/") + offered.name();
        paths.set(collection, operations(parts.path("collection"), offered));
        if (offered.verbs().contains("get")) {
            paths.set(collection + "/{name}", operations(parts.path("item"), offered));
        }
    }

    private static ObjectNode operations(JsonNode template, Offered offered) {
        ObjectNode operations = (ObjectNode) template.deepCopy();
        operations.retain(operations.propertyNames().stream()
                .filter(method -> offered.verbs()
                        .contains(template.path(method)
                                .path("x-kubernetes-action")
                                .asString("")
                                .replace("post", "create")
                                .replace("put", "update")))
                .toList());
        operations.forEach(operation -> ((ObjectNode) operation).set(GVK, kind(offered)));
        return operations;
    }

    private static ObjectNode kind(Offered offered) {
        return Json.object("group", offered.group(), "version", offered.version(), "kind", offered.kind());
    }

    private static String root(Offered offered) {
        return (offered.group().isEmpty() ? "api/" : "apis/") + offered.apiVersion();
    }

    private static ObjectNode parts() {
        try (InputStream file = OpenApi.class.getResourceAsStream("openapi.json")) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
