package io.github.irsadoctor.lab.aws.iam;

import io.github.irsadoctor.lab.aws.state.AwsState;
import io.github.irsadoctor.lab.aws.state.ManagedPolicy;
import io.github.irsadoctor.lab.aws.state.RunningAws;
import io.github.irsadoctor.lab.aws.wire.Answers;
import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Fields;
import io.github.irsadoctor.lab.aws.wire.Pages;
import io.github.irsadoctor.lab.aws.wire.Rule;
import io.github.irsadoctor.lab.aws.wire.Service;
import io.github.irsadoctor.lab.http.Reply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Managed policies: the caller's account's and AWS's own. */
final class Policies implements Service {

    private final RunningAws aws;

    Policies(RunningAws aws) {
        this.aws = aws;
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of(
                "GetPolicy", this::getPolicy,
                "GetPolicyVersion", this::getPolicyVersion,
                "ListPolicies", this::listPolicies,
                "ListPolicyVersions", this::listPolicyVersions);
    }

    private Reply getPolicy(Call call, Answers answers) {
        AwsState now = aws.now();
        ManagedPolicy policy = Found.in(now, call).policy(call.required("PolicyArn"));
        return answers.xml(call.route(), xml -> xml.in("Policy", inner -> PolicyShape.whole(inner, policy, now)));
    }

    private Reply getPolicyVersion(Call call, Answers answers) {
        Found found = Found.in(aws.now(), call);
        ManagedPolicy policy = found.policy(call.required("PolicyArn"));
        ManagedPolicy.Version version = found.version(policy, call.required("VersionId"));
        return answers.xml(
                call.route(),
                xml -> xml.in("PolicyVersion", inner -> PolicyShape.version(inner, policy, version, true)));
    }

    private Reply listPolicies(Call call, Answers answers) {
        Fields fields = new Fields(call.form());
        String scope = fields.may("Scope", Rule.oneOf("All", "AWS", "Local")).orElse("All");
        fields.end();
        AwsState now = aws.now();
        String account = call.signer().account();
        boolean used = call.form().get("OnlyAttached").filter("true"::equals).isPresent();
        String prefix = call.form().get("PathPrefix").orElse("/");
        List<ManagedPolicy> all = now.policies().stream()
                .filter(policy -> scope.equals("All") && policy.owner().equals(account)
                        || !scope.equals("Local") && policy.owner().equals("aws")
                        || scope.equals("Local") && policy.owner().equals(account))
                .filter(policy -> policy.path().startsWith(prefix))
                .filter(policy -> !used || PolicyShape.attached(policy, now) > 0)
                .toList();
        Pages<ManagedPolicy> page = Listing.page(call, all, scope + used + prefix);
        return answers.xml(call.route(), xml -> {
            xml.members("Policies", page.items(), (member, policy) -> PolicyShape.listed(member, policy, now));
            Listing.end(xml, page);
        });
    }

    private Reply listPolicyVersions(Call call, Answers answers) {
        ManagedPolicy policy = Found.in(aws.now(), call).policy(call.required("PolicyArn"));
        List<ManagedPolicy.Version> newestFirst = new ArrayList<>(policy.versions());
        Collections.reverse(newestFirst);
        Pages<ManagedPolicy.Version> page = Listing.page(call, newestFirst, policy.arn());
        return answers.xml(call.route(), xml -> {
            xml.members(
                    "Versions", page.items(), (member, version) -> PolicyShape.version(member, policy, version, false));
            Listing.end(xml, page);
        });
    }
}
