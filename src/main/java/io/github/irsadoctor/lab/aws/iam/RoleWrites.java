package io.github.irsadoctor.lab.aws.iam;

import io.github.irsadoctor.lab.aws.iam.document.Principals;
import io.github.irsadoctor.lab.aws.iam.document.TrustDocument;
import io.github.irsadoctor.lab.aws.state.AwsState;
import io.github.irsadoctor.lab.aws.state.Role;
import io.github.irsadoctor.lab.aws.state.RunningAws;
import io.github.irsadoctor.lab.aws.wire.Answers;
import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Fields;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import io.github.irsadoctor.lab.aws.wire.Service;
import io.github.irsadoctor.lab.http.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Roles come, change and go. */
final class RoleWrites implements Service {

    private final RunningAws aws;
    private final Clock clock;
    private final RoleChanges changes;

    RoleWrites(RunningAws aws, Clock clock) {
        this.aws = aws;
        this.clock = clock;
        this.changes = new RoleChanges(aws, clock);
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of(
                "CreateRole", this::create,
                "DeleteRole", this::delete,
                "UpdateRole", this::update,
                "UpdateRoleDescription", this::describe,
                "UpdateAssumeRolePolicy", this::trust);
    }

    private Reply create(Call call, Answers answers) {
        RoleCreation asked = RoleCreation.of(call);
        String account = call.signer().account();
        Instant now = clock.instant();
        int serial = aws.next();
        aws.change(
                now,
                before -> before.withRoles(
                        Stream.concat(before.roles().stream(), Stream.of(asked.in(before, account, now, serial)))
                                .toList()));
        Role made = Found.in(aws.now(), call).role(asked.name());
        return answers.xml(call.route(), xml -> xml.in("Role", inner -> RoleShape.created(inner, made)));
    }

    private Reply delete(Call call, Answers answers) {
        String name = call.required("RoleName");
        aws.change(
                clock.instant(),
                before -> without(before, Found.in(before, call).writable(name)));
        return answers.done(call.route());
    }

    private static AwsState without(AwsState before, Role role) {
        if (!role.attached().isEmpty()) {
            throw Refusal.conflict("Cannot delete entity, must detach all policies first.");
        }
        if (!role.inline().isEmpty()) {
            throw Refusal.conflict("Cannot delete entity, must delete policies first.");
        }
        return before.withRoles(before.roles().stream()
                .filter(other -> !other.arn().equals(role.arn()))
                .toList());
    }

    // "If you do not include the parameter, the default is used" holds for CreateRole only; UpdateRole leaves a missing
    // duration as it is, and a missing description too (unconfirmed for the description).
    private Reply update(Call call, Answers answers) {
        Fields fields = new Fields(call.form());
        String name = fields.need("RoleName");
        Optional<String> description = fields.may("Description", RoleCreation.DESCRIPTION);
        OptionalInt longest = fields.number("MaxSessionDuration", RoleCreation.SHORTEST, RoleCreation.LONGEST);
        fields.end();
        changes.of(call, name, (found, role) -> {
            Role described = description.isPresent() ? role.described(description) : role;
            return longest.isPresent() ? described.lasting(Duration.ofSeconds(longest.getAsInt())) : described;
        });
        return answers.xml(call.route(), nothing -> {});
    }

    private Reply describe(Call call, Answers answers) {
        Fields fields = new Fields(call.form());
        String name = fields.need("RoleName");
        String description = fields.need("Description", RoleCreation.DESCRIPTION);
        fields.end();
        changes.of(call, name, (found, role) -> role.described(Optional.of(description)));
        Role role = Found.in(aws.now(), call).role(name);
        return answers.xml(call.route(), xml -> xml.in("Role", inner -> RoleShape.whole(inner, role)));
    }

    private Reply trust(Call call, Answers answers) {
        Fields fields = new Fields(call.form());
        String name = fields.need("RoleName");
        String document = fields.need("PolicyDocument", RoleCreation.DOCUMENT);
        fields.end();
        changes.of(call, name, (found, role) -> {
            TrustDocument.check(document, new Principals(found.aws()));
            return role.trusting(document);
        });
        return answers.done(call.route());
    }
}
