package io.github.irsadoctor.lab.aws.iam;

import io.github.irsadoctor.lab.aws.state.Role;
import io.github.irsadoctor.lab.aws.wire.Xml;

/** A role's elements (botocore iam model, {@code Role}). */
final class RoleShape {

    private RoleShape() {}

    /** As GetRole shows it. */
    static void whole(Xml xml, Role role) {
        listed(xml, role);
        role.boundary()
                .ifPresent(arn -> xml.in(
                        "PermissionsBoundary",
                        boundary -> boundary.text("PermissionsBoundaryType", "Policy")
                                .text("PermissionsBoundaryArn", arn)));
        tags(xml, role);
        xml.in("RoleLastUsed", never -> {});
    }

    /** As ListRoles shows it: without tags and boundary ("this operation does not return" them, API reference). */
    static void listed(Xml xml, Role role) {
        base(xml, role);
        role.description().ifPresent(text -> xml.text("Description", text));
        xml.text("MaxSessionDuration", role.maxSession().toSeconds());
    }

    /** As CreateRole answers. */
    static void created(Xml xml, Role role) {
        base(xml, role);
        tags(xml, role);
    }

    private static void base(Xml xml, Role role) {
        xml.text("Path", role.arn().path())
                .text("RoleName", role.arn().name())
                .text("RoleId", role.id())
                .text("Arn", role.arn())
                .text("CreateDate", role.created())
                .text("AssumeRolePolicyDocument", Encoded.document(role.trust()));
    }

    private static void tags(Xml xml, Role role) {
        if (!role.tags().isEmpty()) {
            Tags.write(xml, role.tags().entrySet());
        }
    }
}
