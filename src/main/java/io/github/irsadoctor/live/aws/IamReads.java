package io.github.irsadoctor.live.aws;

import static io.github.irsadoctor.live.aws.AwsAsk.some;
import static io.github.irsadoctor.live.aws.AwsAsk.text;

import io.github.irsadoctor.facts.Caller;
import io.github.irsadoctor.facts.OidcProvider;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Role;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Simulation;
import io.github.irsadoctor.iam.RoleArn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.iam.model.EvaluationResult;

/** Reads of IAM about providers and roles, and who asks. */
record IamReads(AwsAsk aws) {

    Pending<Caller> caller() {
        return aws.iam(new AwsQuestion("sts:GetCallerIdentity", Map.of(), "caller"), it -> {
            var caller = it.sts().getCallerIdentity();
            return new Caller(text(caller.arn()), text(caller.account()));
        });
    }

    Pending<OidcProvider> provider(String arn) {
        AwsQuestion question = new AwsQuestion(
                "iam:GetOpenIDConnectProvider", Map.of("open-id-connect-provider-arn", arn), "OIDC provider " + arn);
        return aws.iam(question, it -> {
            var found = it.iam().getOpenIDConnectProvider(ask -> ask.openIDConnectProviderArn(arn));
            return new OidcProvider(
                    arn,
                    text(found.url()),
                    found.clientIDList(),
                    found.thumbprintList(),
                    Optional.ofNullable(found.createDate()));
        });
    }

    Pending<List<String>> providers() {
        AwsQuestion question = new AwsQuestion("iam:ListOpenIDConnectProviders", Map.of(), "OIDC providers");
        return aws.iam(
                question,
                it -> it.iam().listOpenIDConnectProviders().openIDConnectProviderList().stream()
                        .map(entry -> text(entry.arn()))
                        .toList());
    }

    Pending<Role> role(String name) {
        AwsQuestion question = new AwsQuestion("iam:GetRole", Map.of("role-name", name), "role " + name);
        Pending<Optional<Role>> role = aws.iam(
                question, it -> role(it.iam().getRole(ask -> ask.roleName(name)).role()));
        return () -> role.await()
                .then(found -> found.<Seen<Role>>map(Seen::of)
                        .orElseGet(() -> new Seen.Broken<>("iam:GetRole", "the answer carries no role ARN")));
    }

    private static Optional<Role> role(software.amazon.awssdk.services.iam.model.Role role) {
        return RoleArn.parse(text(role.arn()))
                .map(arn -> new Role(
                        arn,
                        text(role.roleId()),
                        text(role.assumeRolePolicyDocument()),
                        Optional.ofNullable(role.createDate()).orElse(Instant.EPOCH),
                        Duration.ofSeconds(
                                Optional.ofNullable(role.maxSessionDuration()).orElse(3600)),
                        Optional.ofNullable(role.permissionsBoundary())
                                .flatMap(boundary -> some(boundary.permissionsBoundaryArn())),
                        Optional.ofNullable(role.roleLastUsed()).map(used -> used.lastUsedDate()),
                        role.tags().stream()
                                .collect(Collectors.toMap(
                                        tag -> text(tag.key()), tag -> text(tag.value()), (one, other) -> one))));
    }

    Pending<Simulation> simulate(RoleArn role, String action, String resource) {
        AwsQuestion question = new AwsQuestion(
                "iam:SimulatePrincipalPolicy",
                Map.of("policy-source-arn", role.toString(), "action-names", action, "resource-arns", resource),
                "role " + role.name());
        Pending<Optional<Simulation>> answer = aws.iam(
                question,
                it -> it
                        .iam()
                        .simulatePrincipalPolicy(ask -> ask.policySourceArn(role.toString())
                                .actionNames(action)
                                .resourceArns(resource))
                        .evaluationResults()
                        .stream()
                        .findFirst()
                        .map(result -> simulation(result, action, resource)));
        return () -> answer.await()
                .then(found -> found.<Seen<Simulation>>map(Seen::of)
                        .orElseGet(() -> new Seen.Broken<>(question.operation(), "the answer carries no result")));
    }

    private static Simulation simulation(EvaluationResult result, String action, String resource) {
        return new Simulation(
                some(result.evalActionName()).orElse(action),
                some(result.evalResourceName()).orElse(resource),
                text(result.evalDecisionAsString()),
                Optional.ofNullable(result.permissionsBoundaryDecisionDetail())
                        .map(detail -> detail.allowedByPermissionsBoundary()),
                Optional.ofNullable(result.organizationsDecisionDetail())
                        .map(detail -> detail.allowedByOrganizations()),
                result.matchedStatements().stream()
                        .map(statement -> text(statement.sourcePolicyId()))
                        .toList(),
                result.missingContextValues());
    }
}
