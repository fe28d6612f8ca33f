package io.github.irsadoctor.lab.aws.iam;

import io.github.irsadoctor.lab.aws.iam.document.PermissionDocument;
import io.github.irsadoctor.lab.aws.iam.document.Sizes;
import io.github.irsadoctor.lab.aws.state.AwsState;
import io.github.irsadoctor.lab.aws.state.ManagedPolicy;
import io.github.irsadoctor.lab.aws.state.RunningAws;
import io.github.irsadoctor.lab.aws.wire.Answers;
import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Fields;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import io.github.irsadoctor.lab.aws.wire.Rule;
import io.github.irsadoctor.lab.aws.wire.Service;
import io.github.irsadoctor.lab.http.Reply;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Managed policies come and go. Quotas: reference_iam-quotas. CreatePolicy's and the version limit's texts are those moto's
 * authors recorded, "Cannot exceed quota for PolicySize" is in public reports (docker/docs#4685).
 */
final class PolicyWrites implements Service {

    private static final int QUOTA = 6144;
    private static final Rule[] PATH = {Rule.atMost(512), Rule.pattern("((/[A-Za-z0-9\\.,\\+@=_-]+)*)/")};

    private final RunningAws aws;
    private final Clock clock;

    PolicyWrites(RunningAws aws, Clock clock) {
        this.aws = aws;
        this.clock = clock;
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of("CreatePolicy", this::create, "DeletePolicy", this::delete);
    }

    private Reply create(Call call, Answers answers) {
        Fields fields = new Fields(call.form());
        String name = fields.need("PolicyName", Rule.atMost(128), Rule.atLeast(1));
        String path = fields.may("Path", PATH).orElse("/");
        String document = fields.need("PolicyDocument", RoleCreation.DOCUMENT);
        Optional<String> description = fields.may("Description", Rule.atMost(1000));
        Map<String, String> tags = Tags.read(call, fields);
        fields.end();
        Found.checked("policyName", name);
        String account = call.signer().account();
        String arn = "arn:" + aws.now().partition() + ":iam::" + account + ":policy" + path + name;
        Instant now = clock.instant();
        ManagedPolicy made = new ManagedPolicy(
                arn, description, List.of(new ManagedPolicy.Version(1, document, now)), 1, 2, now, tags);
        aws.change(now, before -> with(before, made));
        return answers.xml(call.route(), xml -> xml.in("Policy", inner -> PolicyShape.listed(inner, made, aws.now())));
    }

    private static AwsState with(AwsState before, ManagedPolicy made) {
        boolean taken = before.policies().stream()
                .filter(policy -> policy.owner().equals(made.owner()))
                .anyMatch(policy -> policy.name().equalsIgnoreCase(made.name()));
        if (taken) {
            throw Refusal.exists(
                    "A policy called " + made.name() + " already exists. Duplicate names are not allowed.");
        }
        check(made.document(), before.partition());
        return before.withPolicies(
                Stream.concat(before.policies().stream(), Stream.of(made)).toList());
    }

    static void check(String document, String partition) {
        PermissionDocument.check(document, partition);
        if (Sizes.of(document) > QUOTA) {
            throw Refusal.limit("Cannot exceed quota for PolicySize: " + QUOTA);
        }
    }

    private Reply delete(Call call, Answers answers) {
        String arn = call.required("PolicyArn");
        aws.change(clock.instant(), before -> without(before, own(before, call, arn)));
        return answers.done(call.route());
    }

    private static AwsState without(AwsState before, ManagedPolicy policy) {
        if (PolicyShape.attached(policy, before) + PolicyShape.bounds(policy, before) > 0) {
            throw Refusal.conflict("Cannot delete a policy attached to entities.");
        }
        if (policy.versions().size() > 1) {
            throw Refusal.conflict("This policy has more than one version. Before you delete a policy, you must delete "
                    + "the policy's versions. The default version is deleted with the policy.");
        }
        return before.withPolicies(before.policies().stream()
                .filter(other -> !other.arn().equals(policy.arn()))
                .toList());
    }

    /** A policy of the caller's own account; AWS's own cannot be changed by anybody. */
    static ManagedPolicy own(AwsState aws, Call call, String arn) {
        ManagedPolicy policy = Found.in(aws, call).policy(arn);
        if (policy.owner().equals("aws")) {
            throw new Refusal(
                    403,
                    "AccessDenied",
                    "User: " + call.signer().arn() + " is not authorized to perform: "
                            + call.route().label() + " on resource: policy " + arn);
        }
        return policy;
    }
}
