package io.github.irsadoctor.checklist.annotation;

import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.text.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Annotation keys that look as if they named a role. */
final class RoleKey {

    /** The key of kube2iam and kiam (their documentation); the webhook does not know it. */
    static final String KUBE2IAM = "iam.amazonaws.com/role";

    // Real keys of the webhook (pkg/annotations.go): near in spelling, but not the role.
    private static final Set<String> OTHERS = Set.of(
            ServiceAccount.AUDIENCE,
            "eks.amazonaws.com/sts-regional-endpoints",
            "eks.amazonaws.com/token-expiration",
            "eks.amazonaws.com/skip-containers");

    private RoleKey() {}

    /** True for a key the webhook does not read but whose writer meant a role. */
    static boolean isWrong(Map.Entry<String, String> annotation) {
        String key = annotation.getKey();
        if (key.equals(ServiceAccount.ROLE_ARN) || OTHERS.contains(key)) {
            return false;
        }
        return key.equals(KUBE2IAM) || (isMisspelt(key) && isRole(annotation.getValue()));
    }

    private static boolean isMisspelt(String key) {
        String letters = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return letters.endsWith("rolearn")
                || Spelling.nearest(key, List.of(ServiceAccount.ROLE_ARN)).isPresent();
    }

    private static boolean isRole(String value) {
        return value.contains(":role/") || value.startsWith("arn:");
    }
}
