package io.github.irsadoctor.checklist.permissions;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.LoggedError;
import io.github.irsadoctor.checklist.scene.Told;
import io.github.irsadoctor.facts.Role;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.iam.ObservedError;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * P-11: the application asks for a session that is longer than STS gives.
 *
 * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html">DurationSeconds</a>
 */
final class DurationRule {

    /** No role allows more (IAM: MaxSessionDuration). */
    private static final Duration LONGEST = Duration.ofHours(12);

    static final IrsaRule<PermissionEvidence> TOO_LONG = IrsaRule.<PermissionEvidence>of(
                    "P-11", Link.PERMISSION, seen -> seen.unanswered().orElseGet(() -> judge(seen)))
            .notEssential();

    private DurationRule() {}

    /** Which limit was passed. */
    private enum Limit {
        OF_ROLE,
        OF_CHAIN,
        OF_STS;

        static Limit of(ObservedError error) {
            String text = error.line().toLowerCase(Locale.ROOT);
            if (text.contains("role chaining")) {
                return OF_CHAIN;
            }
            return text.contains("maxsessionduration") ? OF_ROLE : OF_STS;
        }
    }

    private static Judgement judge(PermissionEvidence seen) {
        Optional<LoggedError> logged =
                seen.counting(ObservedError.Kind.DURATION_INVALID).stream().findFirst();
        if (logged.isEmpty()) {
            return seen.nothing();
        }
        Limit limit = Limit.of(logged.get().error());
        boolean longestAllowed = seen.role()
                .value()
                .map(Role::maxSession)
                .filter(LONGEST::equals)
                .isPresent();
        return limit == Limit.OF_ROLE && longestAllowed
                ? Judgement.unknown(new Unseen(
                        "a session was too long for its role, but role " + seen.roleName()
                                + " allows the longest there is: the error speaks of another role or of the time before",
                        "the role the application asked for"))
                : Judgement.found(finding(logged.get(), limit, seen));
    }

    private static Finding finding(LoggedError logged, Limit limit, PermissionEvidence seen) {
        return new Finding(
                CauseId.of("P-11"),
                "role " + seen.roleName(),
                says(limit, seen),
                List.of(
                        Line.of(logged.where(), logged.error().line()),
                        Line.of("longest session of the role", longest(seen))),
                limit == Limit.OF_ROLE ? List.of(less(limit, seen), more(seen)) : List.of(less(limit, seen)));
    }

    private static String says(Limit limit, PermissionEvidence seen) {
        return switch (limit) {
            case OF_ROLE ->
                "The application asks STS for a longer session than role " + seen.roleName() + " allows ("
                        + longest(seen) + ").";
            case OF_CHAIN ->
                "The application goes on from its role to another one and asks for more than the hour STS gives to such"
                        + " a chain.";
            case OF_STS -> "The application asks STS for a session of a length STS gives to nobody.";
        };
    }

    private static String longest(PermissionEvidence seen) {
        return Told.of(seen.role().map(role -> role.maxSession().toSeconds() + " s"));
    }

    private static Fix less(Limit limit, PermissionEvidence seen) {
        String most = switch (limit) {
            case OF_ROLE -> "at most " + longest(seen);
            case OF_CHAIN -> "at most 3600 s";
            case OF_STS -> "between 900 s and " + longest(seen);
        };
        return new Fix(
                "Ask for a shorter session",
                "SDKs get a new session by themselves before the old one ends.",
                Fix.Risk.GREEN,
                List.of(new Change.HandOver("Set the duration the application asks for (duration, duration_seconds,"
                        + " DurationSeconds) to " + most + ", or leave it out.")));
    }

    private static Fix more(PermissionEvidence seen) {
        return new Fix(
                "Let the role's sessions be longer",
                "Up to twelve hours, the longest there is; it holds for everybody who may assume the role.",
                Fix.Risk.YELLOW,
                List.of(Change.aws(
                        "iam",
                        "update-role",
                        "--role-name",
                        seen.roleName(),
                        "--max-session-duration",
                        Long.toString(LONGEST.toSeconds()))));
    }
}
