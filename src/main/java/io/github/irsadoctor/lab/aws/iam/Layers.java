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

    /** Those of a role as it is. */
    static Layers of(AwsState aws, Role role) {
        Map<String, PolicyDocument> identity = new LinkedHashMap<>();
        role.inline().forEach((name, json) -> read(json).ifPresent(document -> identity.put(name, document)));
        role.attached()
                .forEach(arn -> aws.policy(arn)
                        .ifPresent(policy ->
                                read(policy.document()).ifPresent(document -> identity.put(policy.name(), document))));
        Optional<String> boundary = role.boundary().flatMap(aws::policy).map(policy -> policy.document());
        return new Layers(identity, boundary.flatMap(Layers::read), aws.scp().flatMap(Layers::read));
    }

    /** Those of somebody who may everything the SCP lets him. */
    static Layers everything(AwsState aws) {
        Map<String, PolicyDocument> identity = new LinkedHashMap<>();
        read("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}")
                .ifPresent(document -> identity.put("AdministratorAccess", document));
        return new Layers(identity, Optional.empty(), aws.scp().flatMap(Layers::read));
    }

    /** These with what a simulation adds: more identity policies, another boundary. */
    Layers with(Form form) {
        Map<String, PolicyDocument> more = new LinkedHashMap<>(identity);
        List<String> extra = form.list("PolicyInputList");
        for (int at = 0; at < extra.size(); at++) {
            String name = "PolicyInputList." + (at + 1);
            read(extra.get(at)).ifPresent(document -> more.put(name, document));
        }
        Optional<PolicyDocument> other = form.list("PermissionsBoundaryPolicyInputList").stream()
                .findFirst()
                .flatMap(Layers::read);
        return new Layers(more, other.or(() -> boundary), scp);
    }

    /** Why a request is refused, in the order explicit denies, SCP, boundary, identity policies; empty where it is not. */
    Optional<String> because(AccessRequest request) {
        if (identity.values().stream().anyMatch(policy -> deniedBy(policy, request))) {
            return Optional.of("with an explicit deny in an identity-based policy");
        }
        if (scp.filter(policy -> deniedBy(policy, request)).isPresent()) {
            return Optional.of("with an explicit deny in a service control policy");
        }
        if (boundary.filter(policy -> deniedBy(policy, request)).isPresent()) {
            return Optional.of("with an explicit deny in a permissions boundary");
        }
        if (!scp.map(policy -> allows(policy, request)).orElse(true)) {
            return Optional.of(Access.silent("service control policy", request.action()));
        }
        if (identity.values().stream().noneMatch(policy -> allows(policy, request))) {
            return Optional.of(Access.silent("identity-based policy", request.action()));
        }
        return boundary.map(policy -> allows(policy, request)).orElse(true)
                ? Optional.empty()
                : Optional.of(Access.silent("permissions boundary", request.action()));
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
