package io.github.irsadoctor.lab.aws.iam;

import io.github.irsadoctor.lab.aws.iam.document.PermissionDocument;
import io.github.irsadoctor.lab.aws.iam.document.Sizes;
import io.github.irsadoctor.lab.aws.state.Role;
import io.github.irsadoctor.lab.aws.state.RunningAws;
import io.github.irsadoctor.lab.aws.wire.Answers;
import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Fields;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import io.github.irsadoctor.lab.aws.wire.Rule;
import io.github.irsadoctor.lab.aws.wire.Service;
import io.github.irsadoctor.lab.http.Reply;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * What a role may do: inline policies, attached policies, the boundary. Quotas: reference_iam-quotas; the texts of the quotas
 * are in public reports (aws-amplify/amplify-backend#2615, cloud-platform-environments#14118).
 */
final class RolePolicies implements Service {

    private static final int INLINE_QUOTA = 10_240;
    private static final int ATTACHED_QUOTA = 10;
    private static final Rule[] ARN = {Rule.atMost(2048), Rule.atLeast(20)};

    private final RoleChanges changes;

    RolePolicies(RunningAws aws, Clock clock) {
        this.changes = new RoleChanges(aws, clock);
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of(
                "PutRolePolicy", this::put,
                "DeleteRolePolicy", this::delete,
                "AttachRolePolicy", this::attach,
                "DetachRolePolicy", this::detach,
                "PutRolePermissionsBoundary", this::putBoundary,
                "DeleteRolePermissionsBoundary", this::deleteBoundary);
    }

    private Reply put(Call call, Answers answers) {
        Fields fields = new Fields(call.form());
        String name = fields.need("RoleName");
        String policy = fields.need("PolicyName", Rule.atMost(128), Rule.atLeast(1));
        String document = fields.need("PolicyDocument", RoleCreation.DOCUMENT);
        fields.end();
        Found.checked("policyName", policy);
        changes.of(call, name, (found, role) -> {
            PermissionDocument.check(document, found.aws().partition());
            return fitting(role.having(policy, document));
        });
        return answers.done(call.route());
    }

    private static Role fitting(Role role) {
        int size = role.inline().values().stream().mapToInt(Sizes::of).sum();
        if (size > INLINE_QUOTA) {
            throw Refusal.limit("Maximum policy size of " + INLINE_QUOTA + " bytes exceeded for role "
                    + role.arn().name());
        }
        return role;
    }

    private Reply delete(Call call, Answers answers) {
        Fields fields = new Fields(call.form());
        String name = fields.need("RoleName");
        String policy = fields.need("PolicyName", Rule.atMost(128), Rule.atLeast(1));
        fields.end();
        changes.of(call, name, (found, role) -> {
            if (!role.inline().containsKey(policy)) {
                throw Refusal.noSuchEntity("The role policy with name " + policy + " cannot be found.");
            }
            return role.lacking(policy);
        });
        return answers.done(call.route());
    }

    private Reply attach(Call call, Answers answers) {
        return policy(call, answers, (found, role, arn) -> {
            Role more = role.attaching(found.attachable(arn).arn());
            if (more.attached().size()
                    > Math.max(ATTACHED_QUOTA, role.attached().size())) {
                throw Refusal.limit("Cannot exceed quota for PoliciesPerRole: " + ATTACHED_QUOTA);
            }
            return more;
        });
    }

    private Reply detach(Call call, Answers answers) {
        return policy(call, answers, (found, role, arn) -> {
            if (!role.attached().contains(arn)) {
                throw Refusal.noSuchEntity("Policy " + arn + " was not found.");
            }
            return role.detaching(arn);
        });
    }

    private Reply putBoundary(Call call, Answers answers) {
        Fields fields = new Fields(call.form());
        String name = fields.need("RoleName");
        String arn = fields.need("PermissionsBoundary", ARN);
        fields.end();
        changes.of(
                call,
                name,
                (found, role) -> role.within(Optional.of(found.attachable(arn).arn())));
        return answers.done(call.route());
    }

    // Deleting the boundary of a role that has none: NoSuchEntity is in the model, its text is unconfirmed.
    private Reply deleteBoundary(Call call, Answers answers) {
        changes.of(call, call.required("RoleName"), (found, role) -> {
            if (role.boundary().isEmpty()) {
                throw Refusal.noSuchEntity("Role " + role.arn().name() + " does not have a permissions boundary.");
            }
            return role.within(Optional.empty());
        });
        return answers.done(call.route());
    }

    private interface Step {
        Role apply(Found found, Role role, String arn);
    }

    private Reply policy(Call call, Answers answers, Step step) {
        Fields fields = new Fields(call.form());
        String name = fields.need("RoleName");
        String arn = fields.need("PolicyArn", ARN);
        fields.end();
        if (!arn.startsWith("arn:")) {
            throw Refusal.input("ARN " + arn + " is not valid.");
        }
        changes.of(call, name, (found, role) -> step.apply(found, role, arn));
        return answers.done(call.route());
    }
}
