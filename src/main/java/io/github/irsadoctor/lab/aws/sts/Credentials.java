package io.github.irsadoctor.lab.aws.sts;

import io.github.irsadoctor.iam.RoleArn;
import io.github.irsadoctor.lab.aws.state.Identity;
import io.github.irsadoctor.lab.aws.state.Ids;
import io.github.irsadoctor.lab.aws.state.Role;
import io.github.irsadoctor.lab.aws.state.RunningAws;
import io.github.irsadoctor.lab.aws.state.Sessions;
import io.github.irsadoctor.lab.aws.wire.Xml;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Temporary credentials of one role session. They open nothing but this lab.
 *
 * @param assumedRoleId the role's id and the session's name
 * @param arn of the session
 */
record Credentials(String accessKeyId, String assumedRoleId, String arn, Instant expires) {

    static Credentials give(RunningAws aws, Role role, String sessionName, Instant now, Duration duration) {
        RoleArn arn = role.arn();
        String key = Ids.iam("ASIA", 16, arn + sessionName + aws.next());
        Credentials given =
                new Credentials(key, role.id() + ":" + sessionName, Sessions.arn(arn, sessionName), now.plus(duration));
        aws.remember(key, new Identity(arn.account(), given.arn(), given.assumedRoleId()), given.expires());
        aws.issue(given.secretKey(), given.sessionToken());
        return given;
    }

    /** The elements both AssumeRole calls answer with. */
    void write(Xml result) {
        result.in(
                "Credentials",
                xml -> xml.text("AccessKeyId", accessKeyId)
                        .text("SecretAccessKey", secretKey())
                        .text("SessionToken", sessionToken())
                        .text("Expiration", expires.truncatedTo(ChronoUnit.SECONDS)));
        result.in(
                "AssumedRoleUser",
                xml -> xml.text("AssumedRoleId", assumedRoleId).text("Arn", arn));
    }

    private String secretKey() {
        return Ids.iam("lab", 37, accessKeyId);
    }

    private String sessionToken() {
        return Ids.iam("lab", 120, "session " + accessKeyId);
    }

    @Override
    public String toString() {
        return "Credentials of " + arn;
    }
}
