package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.http.Operation;
import io.github.irsadoctor.lab.http.Request;
import io.github.irsadoctor.lab.kube.state.Resource;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a request asks for, as the API server's authoriser sees it.
 *
 * @param verb get, list, watch, create, update, patch, delete or deletecollection
 * @param group empty for the core group
 * @param plural empty for paths that are no resource, such as /version
 * @param namespace empty for all namespaces and for kinds without one
 * @param name empty for a whole list
 * @param subresource for example {@code log}
 */
record Asked(
        String verb,
        String path,
        String group,
        String version,
        String plural,
        String namespace,
        String name,
        String subresource) {

    private static final List<String> OF_NAMESPACES = List.of("status", "finalize");

    static Asked of(Request request) {
        List<String> parts = request.parts();
        boolean core = parts.size() > 2 && parts.get(0).equals("api");
        boolean grouped = parts.size() > 3 && parts.get(0).equals("apis");
        if (!core && !grouped) {
            return new Asked(method(request).toLowerCase(Locale.ROOT), request.path(), "", "", "", "", "", "");
        }
        String group = core ? "" : parts.get(1);
        List<String> rest = parts.subList(core ? 2 : 3, parts.size());
        return resource(request, group, parts.get(core ? 1 : 2), rest);
    }

    private static Asked resource(Request request, String group, String version, List<String> rest) {
        boolean scoped = rest.size() > 2 && rest.get(0).equals("namespaces") && !OF_NAMESPACES.contains(rest.get(2));
        String namespace = scoped ? rest.get(1) : "";
        List<String> parts = scoped ? rest.subList(2, rest.size()) : rest;
        String name = parts.size() > 1 ? parts.get(1) : "";
        String below = parts.size() > 2 ? String.join("/", parts.subList(2, parts.size())) : "";
        return new Asked(verb(request, name), request.path(), group, version, parts.get(0), namespace, name, below);
    }

    private static String verb(Request request, String name) {
        boolean watch = request.parameter("watch")
                .filter(value -> !value.equals("false") && !value.equals("0"))
                .isPresent();
        return switch (method(request)) {
            case "GET" -> watch ? "watch" : name.isEmpty() ? "list" : "get";
            case "POST" -> "create";
            case "PUT" -> "update";
            case "DELETE" -> name.isEmpty() ? "deletecollection" : "delete";
            default -> method(request).toLowerCase(Locale.ROOT);
        };
    }

    private static String method(Request request) {
        return request.method().equals("HEAD") ? "GET" : request.method();
    }

    /** The kind it is about; empty if the server has none such, or not there. */
    Optional<Resource> resource() {
        return Resources.find(group, version, plural)
                .filter(kind -> kind.namespaced() ? name.isEmpty() || !namespace.isEmpty() : namespace.isEmpty());
    }

    boolean isResource() {
        return !plural.isEmpty();
    }

    /** The resource as RBAC writes it, for example {@code pods/log}. */
    String rbac() {
        return subresource.isEmpty() ? plural : plural + "/" + subresource;
    }

    /** For faults and the log; the parameters are the request's own. */
    Operation operation(Request request) {
        Map<String, String> parameters = new TreeMap<>();
        request.query().forEach((key, values) -> parameters.put(key, String.join(",", values)));
        put(parameters, "namespace", namespace);
        put(parameters, "name", name);
        return new Operation(verb + " " + (isResource() ? rbac() : path), parameters);
    }

    private static void put(Map<String, String> parameters, String key, String value) {
        if (!value.isEmpty()) {
            parameters.put(key, value);
        }
    }
}
