package io.github.irsadoctor.lab.aws.sts;

import io.github.irsadoctor.iam.AccessRequest;
import io.github.irsadoctor.iam.ContextValue;
import io.github.irsadoctor.iam.Decision;
import io.github.irsadoctor.iam.Evaluator;
import io.github.irsadoctor.iam.PolicyDocument;
import io.github.irsadoctor.iam.PolicyReader;
import io.github.irsadoctor.iam.Statement;
import io.github.irsadoctor.iam.WebIdentity;
import io.github.irsadoctor.lab.aws.state.Identity;
import io.github.irsadoctor.lab.aws.state.Role;
import java.time.Instant;
import java.util.HashMap;
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

    /** Whether the policy lets an IAM principal assume the role: by its own ARN, its account or everybody. */
    boolean allows(Role role, Identity caller, String sessionName) {
        String partition = role.arn().partition();
        return Stream.of(caller.arn(), "arn:" + partition + ":iam::" + caller.account() + ":root", caller.account())
                .map(principal -> new AccessRequest(
                        new Statement.Principal("AWS", principal),
                        "sts:AssumeRole",
                        Optional.empty(),
                        Map.of(),
                        new ContextValue.Missing()))
                .anyMatch(request -> allows(role, known(request, sessionName)));
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
