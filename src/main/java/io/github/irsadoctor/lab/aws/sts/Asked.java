package io.github.irsadoctor.lab.aws.sts;

import io.github.irsadoctor.iam.RoleArn;
import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parameters the two AssumeRole calls share, checked as STS checks them before it looks at anything else.
 *
 * @param duration empty where the call did not say
 */
record Asked(RoleArn role, String sessionName, Optional<Duration> duration) {

    static final Duration DEFAULT = Duration.ofHours(1);

    private static final Pattern SESSION_NAME = Pattern.compile("[\\w+=,.@-]*");
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 64;
    private static final int SHORTEST = 900;
    private static final int LONGEST = 43_200;

    static Asked of(Call call) {
        String role = call.required("RoleArn");
        String session = sessionName(call.required("RoleSessionName"));
        Optional<Duration> duration = call.form().get("DurationSeconds").map(Asked::duration);
        RoleArn arn = RoleArn.parse(role).orElseThrow(() -> Refusal.validation("Request ARN is invalid"));
        return new Asked(arn, session, duration);
    }

    private static String sessionName(String name) {
        if (name.length() < SHORTEST_NAME) {
            throw constraint(name, "roleSessionName", "Member must have length greater than or equal to 2");
        }
        if (name.length() > LONGEST_NAME) {
            throw constraint(name, "roleSessionName", "Member must have length less than or equal to 64");
        }
        if (!SESSION_NAME.matcher(name).matches()) {
            throw constraint(name, "roleSessionName", "Member must satisfy regular expression pattern: [\\w+=,.@-]*");
        }
        return name;
    }

    private static Duration duration(String text) {
        try {
            int seconds = Integer.parseInt(text);
            if (seconds < SHORTEST) {
                throw constraint(text, "durationSeconds", "Member must have value greater than or equal to 900");
            }
            if (seconds > LONGEST) {
                throw constraint(text, "durationSeconds", "Member must have value less than or equal to 43200");
            }
            return Duration.ofSeconds(seconds);
        } catch (NumberFormatException noNumber) {
            throw new Refusal(400, "MalformedInput", "DurationSeconds must be a number");
        }
    }

    private static Refusal constraint(String value, String field, String rule) {
        return Refusal.validation("1 validation error detected: Value '" + value + "' at '" + field
                + "' failed to satisfy constraint: " + rule);
    }
}
