package io.github.irsadoctor.lab.aws.iam;

import io.github.irsadoctor.lab.aws.state.Role;
import io.github.irsadoctor.lab.aws.state.RunningAws;
import io.github.irsadoctor.lab.aws.wire.Answers;
import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Pages;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import io.github.irsadoctor.lab.aws.wire.Service;
import io.github.irsadoctor.lab.aws.wire.Xml;
import io.github.irsadoctor.lab.http.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Roles and what is attached to them. */
final class Roles implements Service {

    private static final Pattern NAME = Pattern.compile("[\\w+=,.@-]{1,64}");

    private final RunningAws aws;

    Roles(RunningAws aws) {
        this.aws = aws;
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of(
                "GetRole", this::getRole,
                "ListAttachedRolePolicies", this::listAttachedRolePolicies,
                "ListRolePolicies", this::listRolePolicies,
                "GetRolePolicy", this::getRolePolicy);
    }

    private Reply getRole(Call call, Answers answers) {
        Role role = role(call);
        return answers.xml(call.route(), xml -> xml.in("Role", inner -> write(inner, role)));
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

    private Role role(Call call) {
        String name = call.required("RoleName");
        if (!NAME.matcher(name).matches()) {
            throw Refusal.validation("The specified value for roleName is invalid. It must contain only alphanumeric "
                    + "characters and/or the following: +=,.@_-");
        }
        return aws.now()
                .role(call.signer().account(), name)
                .orElseThrow(() -> Refusal.noSuchEntity("The role with name " + name + " cannot be found."));
    }

    private static void write(Xml xml, Role role) {
        xml.text("Path", role.arn().path())
                .text("RoleName", role.arn().name())
                .text("RoleId", role.id())
                .text("Arn", role.arn())
                .text("CreateDate", role.created())
                .text("AssumeRolePolicyDocument", Encoded.document(role.trust()))
                .text("MaxSessionDuration", role.maxSession().toSeconds());
        role.boundary()
                .ifPresent(arn -> xml.in(
                        "PermissionsBoundary",
                        boundary -> boundary.text("PermissionsBoundaryType", "Policy")
                                .text("PermissionsBoundaryArn", arn)));
        if (!role.tags().isEmpty()) {
            xml.members(
                    "Tags",
                    role.tags().entrySet(),
                    (member, tag) -> member.text("Key", tag.getKey()).text("Value", tag.getValue()));
        }
        xml.in("RoleLastUsed", never -> {});
    }
}
