package io.github.irsadoctor.checklist.permissions;

import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.facts.IdentityPolicy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Fixes of a refused action: exactly that action on exactly that resource, never a wider one. */
final class Grants {

    private Grants() {}

    static Fix of(Refusal refusal, PermissionEvidence seen) {
        if (!refusal.resource().startsWith("arn:")) {
            return handOver("Find out which resource " + refusal.action()
                    + " is asked on, for the refusal does not name its ARN; then allow " + refusal.action()
                    + " on it in a policy of role " + seen.roleName() + ".");
        }
        return allow(refusal.action(), refusal.resource(), seen);
    }

    /** Allows one action on one resource, or on what a pattern names. */
    static Fix allow(String action, String resource, PermissionEvidence seen) {
        return new Fix(
                "Allow exactly " + action + " on " + (resource.endsWith("*") ? resource : "that resource"),
                "Adds one inline policy to the role; every pod that uses the role gets it. No restart.",
                Fix.Risk.YELLOW,
                List.of(Change.aws(
                        "iam",
                        "put-role-policy",
                        "--role-name",
                        seen.roleName(),
                        "--policy-name",
                        unused(seen, "allow-" + action.replaceAll("[^\\w+=,.@-]", "-")),
                        "--policy-document",
                        document(action, resource))));
    }

    static Fix handOver(String text) {
        return new Fix(
                "Hand this over",
                "It cannot be changed from here.",
                Fix.Risk.YELLOW,
                List.of(new Change.HandOver(text)));
    }

    /** put-role-policy replaces an inline policy of the same name without a word. */
    private static String unused(PermissionEvidence seen, String name) {
        Set<String> used = seen.policies().value().orElse(List.of()).stream()
                .map(IdentityPolicy::name)
                .collect(Collectors.toSet());
        String free = name;
        for (int number = 2; used.contains(free); number++) {
            free = name + "-" + number;
        }
        return free;
    }

    private static String document(String action, String resource) {
        Map<String, String> statement =
                new TreeMap<>(Map.of("Effect", "Allow", "Action", action, "Resource", resource));
        Map<String, Object> policy = new TreeMap<>(Map.of("Statement", List.of(statement)));
        policy.put("Version", "2012-10-17");
        return JsonMapper.shared().writeValueAsString(policy);
    }
}
