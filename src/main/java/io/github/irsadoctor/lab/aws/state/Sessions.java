package io.github.irsadoctor.lab.aws.state;

import io.github.irsadoctor.iam.RoleArn;

/** Names of role sessions. */
public final class Sessions {

    private Sessions() {}

    /** The ARN of a role session: the role's path is not in it (irsa-semantics 6.1). */
    public static String arn(RoleArn role, String sessionName) {
        return "arn:" + role.partition() + ":sts::" + role.account() + ":assumed-role/" + role.name() + "/"
                + sessionName;
    }
}
