package io.github.irsadoctor.lab.aws.iam;

import io.github.irsadoctor.lab.aws.state.Role;
import io.github.irsadoctor.lab.aws.state.RunningAws;
import io.github.irsadoctor.lab.aws.wire.Answers;
import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Pages;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import io.github.irsadoctor.lab.aws.wire.Service;
import io.github.irsadoctor.lab.http.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Roles and what is attached to them. */
final class Roles implements Service {

    private final RunningAws aws;

    Roles(RunningAws aws) {
        this.aws = aws;
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of(
                "GetRole", this::getRole,
                "ListRoles", this::listRoles,
                "ListAttachedRolePolicies", this::listAttachedRolePolicies,
                "ListRolePolicies", this::listRolePolicies,
                "GetRolePolicy", this::getRolePolicy);
    }

    private Reply getRole(Call call, Answers answers) {
        Role role = role(call);
        return answers.xml(call.route(), xml -> xml.in("Role", inner -> RoleShape.whole(inner, role)));
    }

    private Reply listAttachedRolePolicies(Call call, Answers answers) {
        Role role = role(call);
        Pages<String> page = Listing.page(call, role.attached(), role.arn().name());
        return answers.xml(call.route(), xml -> {
            xml.members(
                    "AttachedPolicies",
                    page.items(),
                    (member, arn) -> member.text("PolicyName", arn.substring(arn.lastIndexOf('/') + 1))
                            .text("PolicyArn", arn));
            Listing.end(xml, page);
        });
    }

    private Reply listRolePolicies(Call call, Answers answers) {
        Role role = role(call);
        Pages<String> page = Listing.page(
                call, List.copyOf(role.inline().keySet()), role.arn().name());
        return answers.xml(call.route(), xml -> {
            xml.texts("PolicyNames", page.items());
            Listing.end(xml, page);
        });
    }

    private Reply getRolePolicy(Call call, Answers answers) {
        Role role = role(call);
        String name = call.required("PolicyName");
        String document = Optional.ofNullable(role.inline().get(name))
                .orElseThrow(() -> Refusal.noSuchEntity("The role policy with name " + name + " cannot be found."));
        return answers.xml(
                call.route(),
                xml -> xml.text("RoleName", role.arn().name())
                        .text("PolicyName", name)
                        .text("PolicyDocument", Encoded.document(document)));
    }

    private Reply listRoles(Call call, Answers answers) {
        String account = call.signer().account();
        String prefix = call.form().get("PathPrefix").orElse("/");
        List<Role> own = aws.now().roles().stream()
                .filter(role -> role.arn().account().equals(account))
                .filter(role -> role.arn().path().startsWith(prefix))
                .toList();
        Pages<Role> page = Listing.page(call, own, prefix);
        return answers.xml(call.route(), xml -> {
            xml.members("Roles", page.items(), RoleShape::listed);
            Listing.end(xml, page);
        });
    }

    private Role role(Call call) {
        return Found.in(aws.now(), call).role(call.required("RoleName"));
    }
}
