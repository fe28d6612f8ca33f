package io.github.irsadoctor.lab.aws.sts;

import io.github.irsadoctor.iam.RoleArn;
import io.github.irsadoctor.lab.aws.state.Role;
import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Fields;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import io.github.irsadoctor.lab.aws.wire.Rule;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The parameters the two AssumeRole calls share, checked as STS checks them before it looks at anything else.
 *
 * @param duration empty where the call did not say
 */
record Asked(RoleArn role, String sessionName, Optional<Duration> duration) {

    static final Duration DEFAULT = Duration.ofHours(1);

    // botocore sts model: roleSessionNameType, roleDurationSecondsType; arnType is checked by form below.
    private static final Rule[] SESSION_NAME = {Rule.atMost(64), Rule.atLeast(2), Rule.pattern("[\\w+=,.@-]*")};
    private static final int SHORTEST = 900;
    private static final int LONGEST = 43_200;

    static Asked of(Call call) {
        Fields fields = new Fields(call.form());
        String role = fields.need("RoleArn");
        String session = fields.need("RoleSessionName", SESSION_NAME);
        OptionalInt seconds = fields.number("DurationSeconds", SHORTEST, LONGEST);
        if (call.route().operation().equals("AssumeRoleWithWebIdentity")) {
            fields.need("WebIdentityToken");
        }
        fields.end();
        Optional<Duration> duration =
                seconds.isPresent() ? Optional.of(Duration.ofSeconds(seconds.getAsInt())) : Optional.empty();
        RoleArn arn = RoleArn.parse(role).orElseThrow(() -> Refusal.validation("Request ARN is invalid"));
        return new Asked(arn, session, duration);
    }

    /** How long the session lasts, or the refusal. */
    Duration lasting(Role asked, boolean chained) {
        Duration wanted = duration.orElse(DEFAULT);
        if (chained && wanted.compareTo(DEFAULT) > 0) {
            throw Refusal.validation(
                    "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining");
        }
        if (wanted.compareTo(asked.maxSession()) > 0) {
            throw Refusal.validation("The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
        }
        return wanted;
    }
}
