package io.github.irsadoctor.lab.aws.iam;

import io.github.irsadoctor.lab.aws.state.AwsState;
import io.github.irsadoctor.lab.aws.state.Ids;
import io.github.irsadoctor.lab.aws.state.ManagedPolicy;
import io.github.irsadoctor.lab.aws.wire.Xml;

/** A managed policy's elements (botocore iam model, {@code Policy} and {@code PolicyVersion}). */
final class PolicyShape {

    private PolicyShape() {}

    /** As GetPolicy shows it. */
    static void whole(Xml xml, ManagedPolicy policy, AwsState aws) {
        listed(xml, policy, aws);
        policy.description().ifPresent(text -> xml.text("Description", text));
        Tags.write(xml, policy.tags().entrySet());
    }

    /** As ListPolicies shows it: without description and tags. */
    static void listed(Xml xml, ManagedPolicy policy, AwsState aws) {
        xml.text("PolicyName", policy.name())
                .text("PolicyId", Ids.iam("ANPA", 17, policy.arn()))
                .text("Arn", policy.arn())
                .text("Path", policy.path())
                .text("DefaultVersionId", policy.current().id())
                .text("AttachmentCount", attached(policy, aws))
                .text("PermissionsBoundaryUsageCount", bounds(policy, aws))
                .text("IsAttachable", true)
                .text("CreateDate", policy.created())
                .text("UpdateDate", policy.updated());
    }

    /** One version; its document only where {@code whole}. */
    static void version(Xml xml, ManagedPolicy policy, ManagedPolicy.Version version, boolean whole) {
        if (whole) {
            xml.text("Document", Encoded.document(version.document()));
        }
        xml.text("VersionId", version.id())
                .text("IsDefaultVersion", version.number() == policy.standard())
                .text("CreateDate", version.created());
    }

    static long attached(ManagedPolicy policy, AwsState aws) {
        return aws.roles().stream()
                .filter(role -> role.attached().contains(policy.arn()))
                .count();
    }

    static long bounds(ManagedPolicy policy, AwsState aws) {
        return aws.roles().stream()
                .filter(role -> role.boundary().filter(policy.arn()::equals).isPresent())
                .count();
    }
}
