package io.github.irsadoctor.checklist.trust;

import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.iam.Evaluation.PartTrace;
import io.github.irsadoctor.iam.NearMisses;
import io.github.irsadoctor.iam.Statement;
import io.github.irsadoctor.iam.Statement.Condition;
import io.github.irsadoctor.iam.WebIdentity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Tells why one condition is not met: a key that no request carries, or a value that differs. */
final class ConditionFaults {

    private ConditionFaults() {}

    static Stream<TrustFault> of(Statement statement, PartTrace part, WebIdentity identity) {
        return part.condition().stream().flatMap(condition -> {
            Stream<TrustFault> key = key(statement, condition, identity);
            Stream<TrustFault> value = value(statement, part, condition, identity);
            return Stream.concat(key, value);
        });
    }

    private static Stream<TrustFault> key(Statement statement, Condition condition, WebIdentity identity) {
        String written = condition.key();
        if (isOurs(written, identity)
                || !claim(written).isEmpty() && prefix(written).isEmpty()) {
            return Stream.empty();
        }
        String wanted = identity.issuer().hostAndPath() + ":" + (claim(written).isEmpty() ? "sub" : claim(written));
        List<Line> lines = List.of(
                Line.marked(
                        "condition key",
                        written,
                        NearMisses.between(wanted, written).marks()),
                Line.of("request carries", wanted));
        String edit = "In " + TrustFault.name(statement) + " write the condition key as " + wanted + ".";
        if (written.startsWith("arn:")) {
            return Stream.of(TrustFault.in(
                    statement,
                    "R-05",
                    "A condition key is written as an ARN, so no token ever matches it.",
                    lines,
                    edit));
        }
        if (written.matches("(?i)https?://.*")) {
            return Stream.of(TrustFault.in(
                    statement,
                    "R-07",
                    "A condition key still has https:// in it, so no token ever matches it.",
                    lines,
                    edit));
        }
        if (written.equalsIgnoreCase(identity.issuer().hostAndPath())) {
            return Stream.of(TrustFault.in(
                    statement,
                    "R-06",
                    "A condition key is the bare issuer, without :sub or :aud behind it.",
                    lines,
                    edit));
        }
        return otherIssuer(statement, written, lines, edit, identity);
    }

    private static Stream<TrustFault> otherIssuer(
            Statement statement, String written, List<Line> lines, String edit, WebIdentity identity) {
        String issuer = claim(written).isEmpty() ? written : prefix(written);
        if (Principals.swapped(issuer).isPresent()) {
            return Stream.of(TrustFault.in(
                    statement,
                    "R-04",
                    "A condition key writes the issuer's host as oidc.REGION.eks; EKS issuers are oidc.eks.REGION.",
                    lines,
                    edit));
        }
        return issuer.contains("/") || issuer.startsWith("oidc")
                ? Stream.of(Principals.foreign(statement, issuer, lines, identity))
                : Stream.empty();
    }

    private static Stream<TrustFault> value(
            Statement statement, PartTrace part, Condition condition, WebIdentity identity) {
        String claim = claim(condition.key());
        if (claim.equals("sub")) {
            return SubjectFaults.of(statement, condition, identity).stream();
        }
        if (claim.equals("aud")) {
            return audience(statement, condition, identity);
        }
        return looksLikeIssuer(condition.key())
                ? Stream.empty()
                : Stream.of(TrustFault.in(
                        statement,
                        "R-17",
                        "The trust policy asks for " + condition.key() + ", which this pod's request does not meet.",
                        List.of(Line.of("condition", part.written()), Line.of("request", part.asked())),
                        "Relax the condition on " + condition.key() + " in " + TrustFault.name(statement) + "."));
    }

    private static Stream<TrustFault> audience(Statement statement, Condition condition, WebIdentity identity) {
        if (condition.values().contains(identity.audience())) {
            return Stream.empty();
        }
        String values = String.join(", ", condition.values());
        return Stream.of(TrustFault.in(
                statement,
                "R-11",
                "The trust policy asks for the audience " + values + ", but the token carries " + identity.audience()
                        + ".",
                List.of(
                        Line.marked(
                                "policy aud",
                                values,
                                NearMisses.between(identity.audience(), values).marks()),
                        Line.of("token aud", identity.audience())),
                "In " + TrustFault.name(statement) + " set the aud condition to " + identity.audience() + "."));
    }

    private static boolean isOurs(String key, WebIdentity identity) {
        return prefix(key).equalsIgnoreCase(identity.issuer().hostAndPath())
                && !claim(key).isEmpty();
    }

    private static boolean looksLikeIssuer(String key) {
        return key.contains("/") && (key.contains("oidc") || key.contains("/id/"));
    }

    private static String prefix(String key) {
        return claim(key).isEmpty() ? "" : key.substring(0, key.lastIndexOf(':'));
    }

    /** {@code sub}, {@code aud} or {@code amr} where the key ends in one of them, in lower case; else empty. */
    private static String claim(String key) {
        String last = key.substring(key.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
        return key.indexOf(':') >= 0 && List.of("sub", "aud", "amr").contains(last) ? last : "";
    }
}
