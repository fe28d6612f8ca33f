package io.github.irsadoctor.iam;

import java.util.Map;
import java.util.Optional;

/**
 * One request for the evaluator to judge.
 *
 * @param principal who asks: for web identity the provider ARN (type Federated), for a role session its role ARN (type AWS)
 * @param action for example {@code sts:AssumeRoleWithWebIdentity}
 * @param resource the ARN acted on; empty for a trust policy
 * @param context condition keys in lower case; a key that is not in the map is judged by {@link #otherKeys}
 * @param otherKeys what to take for keys that are not listed
 */
public record AccessRequest(
        Statement.Principal principal,
        String action,
        Optional<String> resource,
        Map<String, ContextValue> context,
        ContextValue otherKeys) {

    public AccessRequest {
        context = Map.copyOf(context);
    }
}
