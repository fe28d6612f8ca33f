package io.github.irsadoctor.lab.aws.iam;

import io.github.irsadoctor.iam.AccessRequest;
import io.github.irsadoctor.iam.Decision;
import io.github.irsadoctor.iam.Evaluation;
import io.github.irsadoctor.iam.Evaluator;
import io.github.irsadoctor.iam.PolicyDocument;
import io.github.irsadoctor.iam.PolicyReader;
import io.github.irsadoctor.iam.Statement;
import io.github.irsadoctor.lab.aws.state.AwsState;
import io.github.irsadoctor.lab.aws.state.Role;
import io.github.irsadoctor.lab.aws.wire.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The policies a simulation asks, layer by layer.
 *
 * @param identity the role's policies and those of the call, by name
 * @param boundary the call's, else the role's
 * @param scp of the organization
 */
record Layers(Map<String, PolicyDocument> identity, Optional<PolicyDocument> boundary, Optional<PolicyDocument> scp) {

    static Layers of(AwsState aws, Role role, Form form) {
        Map<String, PolicyDocument> identity = new LinkedHashMap<>();
        role.inline().forEach((name, json) -> read(json).ifPresent(document -> identity.put(name, document)));
        role.attached()
                .forEach(arn -> aws.policy(arn)
                        .ifPresent(policy ->
                                read(policy.document()).ifPresent(document -> identity.put(policy.name(), document))));
        List<String> extra = form.list("PolicyInputList");
        for (int at = 0; at < extra.size(); at++) {
            String name = "PolicyInputList." + (at + 1);
            read(extra.get(at)).ifPresent(document -> identity.put(name, document));
        }
        Optional<String> boundary = form.list("PermissionsBoundaryPolicyInputList").stream()
                .findFirst()
                .or(() -> role.boundary().flatMap(aws::policy).map(policy -> policy.document()));
        return new Layers(identity, boundary.flatMap(Layers::read), aws.scp().flatMap(Layers::read));
    }

    Verdict judge(AccessRequest request) {
        boolean denied = all().anyMatch(policy -> deniedBy(policy, request));
        boolean byBoundary = boundary.map(policy -> allows(policy, request)).orElse(true);
        boolean byScp = scp.map(policy -> allows(policy, request)).orElse(true);
        boolean byIdentity = identity.values().stream().anyMatch(policy -> allows(policy, request));
        String other = byIdentity && byBoundary && byScp ? "allowed" : "implicitDeny";
        return new Verdict(
                request.action(),
                request.resource().orElse("*"),
                denied ? "explicitDeny" : other,
                matched(request, denied),
                missing(request),
                byBoundary,
                byScp);
    }

    private List<String> matched(AccessRequest request, boolean denied) {
        return identity.entrySet().stream()
                .filter(policy -> denied ? deniedBy(policy.getValue(), request) : allows(policy.getValue(), request))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<String> missing(AccessRequest request) {
        List<String> missing = new ArrayList<>();
        all().flatMap(policy -> policy.statements().stream())
                .flatMap(statement -> statement.conditions().stream())
                .map(Statement.Condition::key)
                .filter(key -> !request.context().containsKey(key.toLowerCase(Locale.ROOT)))
                .filter(key -> !missing.contains(key))
                .forEach(missing::add);
        return missing;
    }

    private Stream<PolicyDocument> all() {
        return Stream.concat(identity.values().stream(), Stream.concat(boundary.stream(), scp.stream()));
    }

    private static boolean allows(PolicyDocument policy, AccessRequest request) {
        return Evaluator.identity(List.of(policy), request).decision() == Decision.ALLOWED;
    }

    private static boolean deniedBy(PolicyDocument policy, AccessRequest request) {
        return Evaluator.identity(List.of(policy), request).statements().stream()
                .filter(trace -> trace.statement().effect() == Statement.Effect.DENY)
                .anyMatch(trace -> trace.matches() == Evaluation.Answer.YES);
    }

    private static Optional<PolicyDocument> read(String json) {
        return PolicyReader.read(json).asDocument();
    }
}
