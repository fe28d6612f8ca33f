package io.github.irsadoctor.live.aws;

import static io.github.irsadoctor.live.aws.AwsAsk.some;
import static io.github.irsadoctor.live.aws.AwsAsk.text;

import io.github.irsadoctor.facts.IdentityPolicy;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.iam.model.Policy;

/** Reads of IAM about a role's identity policies. */
record PolicyReads(AwsAsk aws) {

    /** One page of a list. */
    private record Names(List<String> names, Optional<String> next) {}

    /** Attached and inline policies, read side by side; one that cannot be seen makes all of it unseen. */
    Pending<List<IdentityPolicy>> of(String role) {
        return aws.compose("policies", Map.of("role-name", role), () -> {
            Pending<List<IdentityPolicy>> attached = each("attached policies", role, this::attached, this::managed);
            Pending<List<IdentityPolicy>> inline =
                    each("inline policies", role, this::inline, name -> inlineDocument(role, name));
            return attached.await()
                    .then(first -> inline.await().map(second -> {
                        List<IdentityPolicy> both = new ArrayList<>(first);
                        both.addAll(second);
                        return List.copyOf(both);
                    }));
        });
    }

    /** The default version of a managed policy. */
    Pending<IdentityPolicy> managed(String arn) {
        return aws.compose("managed policy", Map.of("policy-arn", arn), () -> {
            Seen<Policy> policy = aws.iam(
                            new AwsQuestion("iam:GetPolicy", Map.of("policy-arn", arn), "policy " + arn),
                            it -> it.iam().getPolicy(ask -> ask.policyArn(arn)).policy())
                    .await();
            return policy.then(it -> version(arn, it).await());
        });
    }

    private Pending<IdentityPolicy> version(String arn, Policy policy) {
        String version = text(policy.defaultVersionId());
        Map<String, String> parameters = Map.of("policy-arn", arn, "version-id", version);
        return aws.iam(new AwsQuestion("iam:GetPolicyVersion", parameters, "policy " + arn), it -> {
            String document = it.iam()
                    .getPolicyVersion(ask -> ask.policyArn(arn).versionId(version))
                    .policyVersion()
                    .document();
            return new IdentityPolicy(text(policy.policyName()), Optional.of(arn), text(document));
        });
    }

    private Pending<IdentityPolicy> inlineDocument(String role, String name) {
        Map<String, String> parameters = Map.of("role-name", role, "policy-name", name);
        return aws.iam(new AwsQuestion("iam:GetRolePolicy", parameters, "inline policy " + name), it -> {
            String document = it.iam()
                    .getRolePolicy(ask -> ask.roleName(role).policyName(name))
                    .policyDocument();
            return new IdentityPolicy(name, Optional.empty(), text(document));
        });
    }

    private Pending<Names> attached(String role, Optional<String> from) {
        return aws.iam(page("iam:ListAttachedRolePolicies", role, from), it -> {
            var page =
                    it.iam().listAttachedRolePolicies(ask -> ask.roleName(role).marker(from.orElse(null)));
            List<String> arns = page.attachedPolicies().stream()
                    .map(policy -> text(policy.policyArn()))
                    .toList();
            return new Names(arns, some(page.marker()));
        });
    }

    private Pending<Names> inline(String role, Optional<String> from) {
        return aws.iam(page("iam:ListRolePolicies", role, from), it -> {
            var page = it.iam().listRolePolicies(ask -> ask.roleName(role).marker(from.orElse(null)));
            return new Names(page.policyNames(), some(page.marker()));
        });
    }

    private static AwsQuestion page(String operation, String role, Optional<String> from) {
        AwsQuestion first = new AwsQuestion(operation, Map.of("role-name", role), "role " + role);
        return from.map(marker -> first.with("marker", marker)).orElse(first);
    }

    private interface Pages {
        Pending<Names> page(String role, Optional<String> from);
    }

    private Pending<List<IdentityPolicy>> each(
            String what, String role, Pages pages, Function<String, Pending<IdentityPolicy>> one) {
        return aws.compose(
                what,
                Map.of("role-name", role),
                () -> names(role, pages)
                        .then(names -> all(names.stream().map(one).toList())));
    }

    private static Seen<List<String>> names(String role, Pages pages) {
        List<String> names = new ArrayList<>();
        Optional<String> from = Optional.empty();
        do {
            Seen<Names> page = pages.page(role, from).await();
            if (page.value().isEmpty()) {
                return page.map(Names::names);
            }
            names.addAll(page.value().get().names());
            from = page.value().get().next();
        } while (from.isPresent());
        return Seen.of(names);
    }

    private static Seen<List<IdentityPolicy>> all(List<Pending<IdentityPolicy>> asked) {
        List<IdentityPolicy> policies = new ArrayList<>();
        for (Pending<IdentityPolicy> one : asked) {
            Seen<IdentityPolicy> seen = one.await();
            // Detached since it was listed: not part of the role any more.
            if (!seen.isKnown()) {
                return seen.map(List::of);
            }
            seen.value().ifPresent(policies::add);
        }
        return Seen.of(List.copyOf(policies));
    }
}
