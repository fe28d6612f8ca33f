package io.github.irsadoctor.lab.aws.iam;

import io.github.irsadoctor.lab.aws.state.Ids;
import io.github.irsadoctor.lab.aws.state.ManagedPolicy;
import io.github.irsadoctor.lab.aws.state.RunningAws;
import io.github.irsadoctor.lab.aws.wire.Answers;
import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import io.github.irsadoctor.lab.aws.wire.Service;
import io.github.irsadoctor.lab.http.Reply;
import java.util.Map;

/** Managed policies: the caller's account's and AWS's own. */
final class Policies implements Service {

    private static final String ONLY_VERSION = "v1";

    private final RunningAws aws;

    Policies(RunningAws aws) {
        this.aws = aws;
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of("GetPolicy", this::getPolicy, "GetPolicyVersion", this::getPolicyVersion);
    }

    private Reply getPolicy(Call call, Answers answers) {
        ManagedPolicy policy = policy(call);
        long used = aws.now().roles().stream()
                .filter(role -> role.attached().contains(policy.arn()))
                .count();
        return answers.xml(
                call.route(),
                xml -> xml.in(
                        "Policy",
                        inner -> inner.text("PolicyName", policy.name())
                                .text("PolicyId", Ids.iam("ANPA", 17, policy.arn()))
                                .text("Arn", policy.arn())
                                .text("Path", "/")
                                .text("DefaultVersionId", ONLY_VERSION)
                                .text("AttachmentCount", used)
                                .text("IsAttachable", true)
                                .text("CreateDate", policy.created())
                                .text("UpdateDate", policy.created())));
    }

    private Reply getPolicyVersion(Call call, Answers answers) {
        ManagedPolicy policy = policy(call);
        String version = call.required("VersionId");
        if (!version.equals(ONLY_VERSION)) {
            throw Refusal.noSuchEntity(
                    "Policy " + policy.arn() + " version " + version + " does not exist or is not attachable.");
        }
        return answers.xml(
                call.route(),
                xml -> xml.in(
                        "PolicyVersion",
                        inner -> inner.text("Document", Encoded.document(policy.document()))
                                .text("VersionId", ONLY_VERSION)
                                .text("IsDefaultVersion", true)
                                .text("CreateDate", policy.created())));
    }

    private ManagedPolicy policy(Call call) {
        String arn = call.required("PolicyArn");
        String account = call.signer().account();
        return aws.now()
                .policy(arn)
                .filter(policy -> arn.contains(":iam::" + account + ":") || arn.contains(":iam::aws:"))
                .orElseThrow(() -> Refusal.noSuchEntity("Policy " + arn + " was not found."));
    }
}
