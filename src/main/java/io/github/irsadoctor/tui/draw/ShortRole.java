package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.iam.RoleArn;

/** Role ARNs where there is room for their name only. */
final class ShortRole {

    private ShortRole() {}

    /** The role's name; a text that is no role ARN as it stands, so that what is wrong with it is seen. */
    static String of(String arn) {
        return RoleArn.parse(arn).map(RoleArn::name).orElse(arn);
    }
}
