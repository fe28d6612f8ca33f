package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Resource;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * A resource or subresource as discovery names it.
 *
 * @param name for example {@code pods/log}
 * @param of the group and version of its kind where they are not the resource's own, for example {@code autoscaling/v1}
 * @param shortNames as kubectl takes them
 */
record Offered(
        String group,
        String version,
        String name,
        String singular,
        boolean namespaced,
        String of,
        String kind,
        List<String> verbs,
        List<String> shortNames) {

    private static final List<String> ALL_VERBS =
            List.of("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch");
    private static final List<String> IN_PART = List.of("get", "patch", "update");
    private static final List<String> CREATE = List.of("create");
    private static final Set<Resource> SCALED =
            Set.of(Resources.DEPLOYMENTS, Resources.REPLICA_SETS, Resources.STATEFUL_SETS);
    private static final String ACCESS = "authorization.k8s.io";
    private static final String SELF = "authentication.k8s.io";

    /** Everything the server offers, in the order of discovery. */
    static List<Offered> all() {
        List<Offered> all = new ArrayList<>();
        Resources.ALL.forEach(kind -> {
            all.add(whole(kind));
            addParts(all, kind);
        });
        all.add(review(SELF, "selfsubjectreviews", "SelfSubjectReview"));
        all.add(review(ACCESS, "selfsubjectaccessreviews", "SelfSubjectAccessReview"));
        all.add(review(ACCESS, "selfsubjectrulesreviews", "SelfSubjectRulesReview"));
        return all;
    }

    private static Offered whole(Resource kind) {
        List<String> verbs = kind.equals(Resources.NAMESPACES)
                ? ALL_VERBS.stream()
                        .filter(verb -> !verb.equals("deletecollection"))
                        .toList()
                : ALL_VERBS;
        return new Offered(
                kind.group(),
                kind.version(),
                kind.plural(),
                kind.singular(),
                kind.namespaced(),
                "",
                kind.kind(),
                verbs,
                kind.shortNames());
    }

    private static void addParts(List<Offered> all, Resource kind) {
        if (kind.equals(Resources.PODS)) {
            all.add(below(kind, "eviction", "policy/v1", "Eviction", CREATE));
            all.add(below(kind, "exec", "", "PodExecOptions", List.of("create", "get")));
            all.add(below(kind, "log", "", "Pod", List.of("get")));
        }
        if (kind.equals(Resources.SERVICE_ACCOUNTS)) {
            all.add(below(kind, "token", SELF + "/v1", "TokenRequest", CREATE));
        }
        if (SCALED.contains(kind)) {
            all.add(below(kind, "scale", "autoscaling/v1", "Scale", IN_PART));
        }
    }

    private static Offered below(Resource kind, String name, String of, String as, List<String> verbs) {
        String path = kind.plural() + "/" + name;
        return new Offered(kind.group(), kind.version(), path, "", kind.namespaced(), of, as, verbs, List.of());
    }

    private static Offered review(String group, String name, String kind) {
        return new Offered(
                group, "v1", name, kind.toLowerCase(java.util.Locale.ROOT), false, "", kind, CREATE, List.of());
    }

    /** Whether it is a resource of its own, not a part of one. */
    boolean whole() {
        return !name.contains("/");
    }

    String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    ObjectNode json() {
        String[] other = of.split("/");
        return Json.object(
                "name", name,
                "singularName", singular,
                "namespaced", namespaced,
                "group", of.isEmpty() ? null : other[0],
                "version", of.isEmpty() ? null : other[1],
                "kind", kind,
                "verbs", verbs,
                "shortNames", shortNames.isEmpty() ? null : shortNames);
    }
}
