package io.github.irsadoctor.checklist.trust;

import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.iam.Glob;
import io.github.irsadoctor.iam.NearMisses;
import io.github.irsadoctor.iam.Statement;
import io.github.irsadoctor.iam.Statement.Condition;
import io.github.irsadoctor.iam.Subject;
import io.github.irsadoctor.iam.WebIdentity;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells in what a sub condition's nearest value differs from the pod's subject. */
final class SubjectFaults {

    private SubjectFaults() {}

    /** How far the statement's nearest sub value is from the subject; large where it has none. */
    static long distance(Statement statement, WebIdentity identity) {
        return statement.conditions().stream()
                .filter(condition -> condition.key().toLowerCase(Locale.ROOT).endsWith(":sub"))
                .flatMap(condition -> condition.values().stream())
                .mapToLong(value -> misses(identity.subject(), value))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    static Optional<TrustFault> of(Statement statement, Condition condition, WebIdentity identity) {
        String subject = identity.subject();
        boolean like = condition.operator().contains("StringLike");
        if (condition.operator().contains("Not") || fits(condition, subject, like)) {
            return Optional.empty();
        }
        String written = condition.values().stream()
                .min(Comparator.comparingLong(value -> misses(subject, value)))
                .orElse("");
        return Optional.of(fault(statement, condition, subject, written, like));
    }

    private static boolean fits(Condition condition, String subject, boolean like) {
        boolean anyCase = condition.operator().contains("IgnoreCase");
        return condition.values().stream()
                .anyMatch(value -> like
                        ? Glob.of(value).matches(subject)
                        : anyCase ? value.equalsIgnoreCase(subject) : value.equals(subject));
    }

    private static TrustFault fault(
            Statement statement, Condition condition, String subject, String written, boolean like) {
        List<Line> lines = List.of(
                Line.marked(
                        "policy sub",
                        written,
                        NearMisses.between(subject, written).marks()),
                Line.of("token sub", subject),
                Line.of("operator", condition.operator()));
        String name = TrustFault.name(statement);
        String edit = "In " + name + " set the sub condition to " + subject + ".";
        if (wildcard(written) && !like) {
            return TrustFault.in(
                    statement,
                    "R-08",
                    "The sub condition has a wildcard under " + condition.operator()
                            + ", where it stands for itself; only StringLike knows wildcards.",
                    lines,
                    "In " + name + " move the sub condition to StringLike; aud can stay under StringEquals.");
        }
        String cause = cause(subject, written);
        return TrustFault.in(statement, cause, says(cause, subject, written), lines, edit);
    }

    private static String cause(String subject, String written) {
        String[] want = subject.split(":", -1);
        String[] have = written.split(":", -1);
        boolean shaped = have.length == 4 && have[0].equals(want[0]) && have[1].equals(want[1]);
        boolean stray = !written.matches("[\\x21-\\x7e]+") || written.equalsIgnoreCase(subject);
        if (!shaped && !wildcard(written) || stray || want.length != 4) {
            return "J-04";
        }
        if (shaped && !wildcard(have[2]) && !have[2].equals(want[2])) {
            return "J-01";
        }
        return wildcard(written) ? "R-09" : "J-02";
    }

    private static String says(String cause, String subject, String written) {
        Optional<Subject> want = Subject.parse(subject);
        Optional<Subject> have = Subject.parse(written);
        return switch (cause) {
            case "J-01" ->
                "The trust policy names namespace "
                        + have.map(Subject::namespace).orElse(written) + ", but the pod runs in "
                        + want.map(Subject::namespace).orElse(subject) + ".";
            case "J-02" ->
                "The trust policy names service account "
                        + have.map(Subject::name).orElse(written) + ", but the pod uses "
                        + want.map(Subject::name).orElse(subject) + ".";
            case "R-09" -> "The sub pattern " + written + " is too narrow for " + subject + ".";
            default -> "The sub condition is not written as a token's subject: " + written + " is not " + subject + ".";
        };
    }

    private static boolean wildcard(String text) {
        return text.contains("*") || text.contains("?");
    }

    private static long misses(String subject, String value) {
        return NearMisses.between(subject, value)
                .marks()
                .chars()
                .filter(mark -> mark == '^')
                .count();
    }
}
