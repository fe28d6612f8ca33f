package io.github.irsadoctor.iam;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One request for the evaluator to judge.
 *
 * @param principal who asks: for web identity the provider ARN (type Federated), for a role session its role ARN (type AWS)
 * @param action for example {@code sts:AssumeRoleWithWebIdentity}
 * @param resource the ARN acted on; empty for a trust policy
 * @param context condition keys, found in any letter case; a name that ends in {@code *} stands for every key that begins so and
 *     is in no longer entry; a key that no entry covers is judged by {@link #otherKeys}
 * @param otherKeys what to take for keys that are not listed
 */
public record AccessRequest(
        Statement.Principal principal,
        String action,
        Optional<String> resource,
        Map<String, ContextValue> context,
        ContextValue otherKeys) {

    public AccessRequest {
        Map<String, ContextValue> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(context);
        context = Collections.unmodifiableMap(anyCase);
    }

    /**
     * A request made with a role's session credentials. The role's ARN and account are in the request, all else is
     * unknown from here.
     *
     * @param role whose session asks
     * @param action for example {@code s3:GetObject}
     * @param resource the ARN acted on; empty where it is not known
     * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html">aws:PrincipalArn:
     *     for role sessions the ARN of the role</a>
     */
    public static AccessRequest ofSession(RoleArn role, String action, Optional<String> resource) {
        return new AccessRequest(
                new Statement.Principal("AWS", role.toString()),
                action,
                resource,
                Map.of(
                        "aws:principalarn", ContextValue.of(role.toString()),
                        "aws:principalaccount", ContextValue.of(role.account())),
                new ContextValue.Unknown());
    }

    /** The same request with one more condition key known. */
    public AccessRequest with(String key, ContextValue value) {
        Map<String, ContextValue> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(context);
        more.put(key, value);
        return new AccessRequest(principal, action, resource, more, otherKeys);
    }

    /**
     * What is known of a condition key.
     *
     * @param key in any letter case: "Key names are case-insensitive"
     * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html">condition
     *     keys</a>
     */
    public ContextValue contextFor(String key) {
        if (!key.endsWith("*") && context.containsKey(key)) {
            return context.get(key);
        }
        for (int length = key.length(); length > 0; length--) {
            String group = key.substring(0, length) + "*";
            if (context.containsKey(group)) {
                return context.get(group);
            }
        }
        return otherKeys;
    }
}
