package io.github.irsadoctor.lab.aws.sts;

import io.github.irsadoctor.iam.AccessRequest;
import io.github.irsadoctor.iam.AssumedRole;
import io.github.irsadoctor.iam.ContextValue;
import io.github.irsadoctor.iam.Decision;
import io.github.irsadoctor.iam.Evaluation;
import io.github.irsadoctor.iam.Evaluator;
import io.github.irsadoctor.iam.PolicyDocument;
import io.github.irsadoctor.iam.PolicyReader;
import io.github.irsadoctor.iam.RoleArn;
import io.github.irsadoctor.iam.Statement;
import io.github.irsadoctor.iam.WebIdentity;
import io.github.irsadoctor.lab.aws.state.Identity;
import io.github.irsadoctor.lab.aws.state.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks a role's trust policy. STS, unlike a client, knows the whole request: keys a client can not know are filled in.
 *
 * @param now the lab's time
 * @param region of the endpoint called
 * @param sourceAddress as STS sees it
 */
record Trust(Instant now, String region, String sourceAddress, String userAgent) {

    /** Whether the policy lets a web identity in under a session name. */
    boolean allows(Role role, WebIdentity identity, String sessionName) {
        return allows(role, known(identity.request(), sessionName));
    }

    /**
     * How the policy takes an IAM principal: one named itself needs no more in its own account; one let in through its
     * account or with everybody needs its own permission too, and since 2022 a role gets no exception for itself (P-09;
     * https://aws.amazon.com/blogs/security/announcing-an-update-to-iam-role-trust-policy-behavior/).
     *
     * @param permitted whether the caller's own policies let it assume the role
     */
    boolean allows(Role role, Identity caller, String sessionName, boolean permitted) {
        String root = "arn:" + role.arn().partition() + ":iam::" + caller.account() + ":root";
        List<String> itself = Stream.concat(Stream.of(caller.arn()), roleOf(caller, role).stream())
                .toList();
        List<String> all = Stream.concat(itself.stream(), Stream.of(root, caller.account()))
                .toList();
        if (all.stream().anyMatch(name -> denied(role, assumes(name, sessionName)))) {
            return false;
        }
        boolean named = itself.stream().anyMatch(name -> allows(role, assumes(name, sessionName)));
        boolean home = caller.account().equals(role.arn().account());
        boolean let = named || all.stream().anyMatch(name -> allows(role, assumes(name, sessionName)));
        return let && (permitted || named && home);
    }

    // A session's ARN leaves out the path of its role, which a trust policy names.
    private static Optional<String> roleOf(Identity caller, Role asked) {
        Optional<AssumedRole> session = AssumedRole.parse(caller.arn());
        return session.map(it -> it.isOf(asked.arn())
                ? asked.arn().toString()
                : new RoleArn(it.partition(), it.account(), "/", it.role()).toString());
    }

    private AccessRequest assumes(String principal, String sessionName) {
        return known(
                new AccessRequest(
                        new Statement.Principal("AWS", principal),
                        "sts:AssumeRole",
                        Optional.empty(),
                        Map.of(),
                        new ContextValue.Missing()),
                sessionName);
    }

    private static boolean denied(Role role, AccessRequest request) {
        return PolicyReader.read(role.trust()).asDocument().stream()
                .flatMap(policy -> Evaluator.trust(policy, request).statements(Statement.Effect.DENY).stream())
                .anyMatch(trace -> trace.matches() == Evaluation.Answer.YES);
    }

    private static boolean allows(Role role, AccessRequest request) {
        Optional<PolicyDocument> policy = PolicyReader.read(role.trust()).asDocument();
        return policy.filter(document -> Evaluator.trust(document, request).decision() == Decision.ALLOWED)
                .isPresent();
    }

    private AccessRequest known(AccessRequest request, String sessionName) {
        Map<String, ContextValue> context = new HashMap<>(request.context());
        context.values().removeIf(value -> value instanceof ContextValue.Unknown);
        context.put("sts:rolesessionname", ContextValue.of(sessionName));
        context.put("aws:sourceip", ContextValue.of(sourceAddress));
        context.put("aws:useragent", ContextValue.of(userAgent));
        context.put("aws:requestedregion", ContextValue.of(region));
        context.put("aws:securetransport", ContextValue.of("true"));
        context.put("aws:currenttime", ContextValue.of(now.toString()));
        context.put("aws:epochtime", ContextValue.of(String.valueOf(now.getEpochSecond())));
        return new AccessRequest(
                request.principal(), request.action(), request.resource(), context, new ContextValue.Missing());
    }
}
