package io.github.irsadoctor.lab.aws.iam;

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
import java.util.Map;

/** Versions of managed policies: at most five, one of them in force. */
final class PolicyVersions implements Service {

    private static final int MOST = 5;
    private static final Rule VERSION = Rule.pattern("v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?");

    private final RunningAws aws;
    private final Clock clock;

    PolicyVersions(RunningAws aws, Clock clock) {
        this.aws = aws;
        this.clock = clock;
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of(
                "CreatePolicyVersion", this::create,
                "DeletePolicyVersion", this::delete,
                "SetDefaultPolicyVersion", this::setDefault);
    }

    private Reply create(Call call, Answers answers) {
        Fields fields = new Fields(call.form());
        String arn = fields.need("PolicyArn");
        String document = fields.need("PolicyDocument", RoleCreation.DOCUMENT);
        fields.end();
        boolean asDefault =
                call.form().get("SetAsDefault").filter("true"::equals).isPresent();
        Instant now = clock.instant();
        ManagedPolicy[] after = new ManagedPolicy[1];
        aws.change(now, before -> {
            after[0] = more(before, PolicyWrites.own(before, call, arn), document, now, asDefault);
            return before.with(after[0]);
        });
        ManagedPolicy policy = after[0];
        ManagedPolicy.Version made = policy.versions().get(policy.versions().size() - 1);
        return answers.xml(
                call.route(), xml -> xml.in("PolicyVersion", inner -> PolicyShape.version(inner, policy, made, false)));
    }

    private static ManagedPolicy more(
            AwsState aws, ManagedPolicy policy, String document, Instant now, boolean asDefault) {
        PolicyWrites.check(document, aws.partition());
        if (policy.versions().size() >= MOST) {
            throw Refusal.limit("A managed policy can have up to " + MOST
                    + " versions. Before you create a new version, you must delete an existing version.");
        }
        return policy.with(document, now, asDefault);
    }

    private Reply delete(Call call, Answers answers) {
        return change(call, answers, (policy, version) -> {
            if (version.number() == policy.standard()) {
                throw Refusal.conflict("Cannot delete the default version of a policy.");
            }
            return policy.without(version);
        });
    }

    private Reply setDefault(Call call, Answers answers) {
        return change(call, answers, ManagedPolicy::inForce);
    }

    private interface Step {
        ManagedPolicy apply(ManagedPolicy policy, ManagedPolicy.Version version);
    }

    private Reply change(Call call, Answers answers, Step step) {
        Fields fields = new Fields(call.form());
        String arn = fields.need("PolicyArn");
        String id = fields.need("VersionId", VERSION);
        fields.end();
        aws.change(clock.instant(), before -> {
            ManagedPolicy policy = PolicyWrites.own(before, call, arn);
            return before.with(step.apply(policy, Found.in(before, call).version(policy, id)));
        });
        return answers.done(call.route());
    }
}
