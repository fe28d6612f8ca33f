package io.github.irsadoctor.lab.aws.iam;

import io.github.irsadoctor.iam.AccessRequest;
import io.github.irsadoctor.iam.AssumedRole;
import io.github.irsadoctor.iam.ContextValue;
import io.github.irsadoctor.iam.Statement;
import io.github.irsadoctor.lab.aws.state.AwsState;
import io.github.irsadoctor.lab.aws.state.Identity;
import io.github.irsadoctor.lab.aws.state.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a caller may do something. A role session may what its role's policies, boundary and the SCP let it; anybody else, the
 * operator, may everything.
 *
 * @param aws the state to judge by
 * @param region of the endpoint called
 * @param now the lab's time
 */
public record Access(AwsState aws, String region, Instant now) {

    /**
     * Why not: the end of AWS's sentence, for example {@code because no identity-based policy allows the s3:GetObject action};
     * empty where it is allowed.
     *
     * @param action for example {@code s3:GetObject}
     * @param resource ARN; empty for actions that have none
     * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html">access denied messages</a>
     */
    public Optional<String> refusal(Identity caller, String action, Optional<String> resource) {
        Optional<AssumedRole> session = AssumedRole.parse(caller.arn());
        if (session.isEmpty()) {
            return Optional.empty();
        }
        Optional<Role> role = aws.role(session.get().account(), session.get().role());
        return role.isEmpty()
                ? Optional.of(silent("identity-based policy", action))
                : Layers.of(aws, role.get()).because(request(caller, role.get(), action, resource));
    }

    static String silent(String layer, String action) {
        return "because no " + layer + " allows the " + action + " action";
    }

    private AccessRequest request(Identity caller, Role role, String action, Optional<String> resource) {
        Map<String, ContextValue> context = new HashMap<>();
        context.put("aws:principalarn", ContextValue.of(role.arn().toString()));
        context.put("aws:principalaccount", ContextValue.of(caller.account()));
        context.put("aws:principaltype", ContextValue.of("AssumedRole"));
        context.put("aws:userid", ContextValue.of(caller.userId()));
        context.put("aws:requestedregion", ContextValue.of(region));
        context.put("aws:securetransport", ContextValue.of("true"));
        context.put("aws:sourceip", ContextValue.of("203.0.113.10"));
        context.put("aws:currenttime", ContextValue.of(now.toString()));
        context.put("aws:epochtime", ContextValue.of(String.valueOf(now.getEpochSecond())));
        role.tags()
                .forEach((key, value) ->
                        context.put("aws:principaltag/" + key.toLowerCase(Locale.ROOT), ContextValue.of(value)));
        return new AccessRequest(
                new Statement.Principal("AWS", role.arn().toString()),
                action,
                Optional.of(resource.orElse("*")),
                context,
                new ContextValue.Missing());
    }
}
