package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.kube.state.Json;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What every caller may do.
 *
 * @param refused whether a verb and resource, for example {@code get pods/log}, is denied now
 */
record Permissions(Predicate<String> refused) {

    private static final String ANY = "*";
    private static final List<String> OPEN_PATHS = List.of(
            "/api",
            "/api/*",
            "/apis",
            "/apis/*",
            "/healthz",
            "/livez",
            "/openapi",
            "/openapi/*",
            "/readyz",
            "/version");

    /**
     * Whether all of it is allowed.
     *
     * @param verb {@code *} for every verb
     * @param resource a plural, {@code *} for every resource, or a path
     * @param part a subresource; empty for the resource itself
     */
    boolean allowed(String verb, String resource, String part) {
        String name = part.isEmpty() ? resource : resource + "/" + part;
        if (!verb.equals(ANY) && !name.contains(ANY)) {
            return !refused.test(verb + " " + name);
        }
        return covered(name).allMatch(each -> verbs(verb, each).allMatch(one -> !refused.test(one + " " + each.name())))
                && !refused.test(verb + " " + name);
    }

    // As in a role: * is every resource with all its parts, */scale that part of every resource.
    private static Stream<Offered> covered(String name) {
        return Offered.all().stream()
                .filter(each -> name.equals(ANY)
                        || each.name().equals(name)
                        || (name.startsWith("*/") && each.name().endsWith(name.substring(1))));
    }

    private static Stream<String> verbs(String verb, Offered of) {
        return verb.equals(ANY) ? of.verbs().stream() : Stream.of(verb);
    }

    /** The status of a SelfSubjectRulesReview: one rule for everything, or what is left of it. */
    ObjectNode rules() {
        boolean everything = allowed(ANY, ANY, "");
        ArrayNode paths = Json.array(Json.object(
                "verbs", List.of(everything ? ANY : "get"), "nonResourceURLs", everything ? List.of(ANY) : OPEN_PATHS));
        ArrayNode resources = everything ? Json.array(rule(List.of(ANY), ANY, List.of(ANY))) : left();
        return Json.object("resourceRules", resources, "nonResourceRules", paths, "incomplete", false);
    }

    private ArrayNode left() {
        ArrayNode rules = Json.array();
        for (Offered each : Offered.all()) {
            List<String> verbs = each.verbs().stream()
                    .filter(verb -> !refused.test(verb + " " + each.name()))
                    .toList();
            if (!verbs.isEmpty()) {
                rules.add(rule(verbs, each.group(), List.of(each.name())));
            }
        }
        return rules;
    }

    private static ObjectNode rule(List<String> verbs, String group, List<String> resources) {
        return Json.object("verbs", verbs, "apiGroups", List.of(group), "resources", resources);
    }
}
