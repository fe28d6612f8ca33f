package io.github.irsadoctor.iam;

import io.github.irsadoctor.iam.Operator.Kind;
import io.github.irsadoctor.iam.Statement.Condition;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Finds out in what something nearly right is wrong. The kinds are those of the failures people report: another
 * cluster's id, swapped host parts, a scheme, an ARN as key, a wildcard where it is literal, a stray blank.
 *
 * @see <a href="https://repost.aws/knowledge-center/eks-pods-iam-role-service-accounts">common mistakes in trust
 *     policies</a>
 */
public final class NearMisses {

    /** From this likeness on two strings are taken for an attempt at the same thing. */
    private static final double ALIKE = 0.6;

    private NearMisses() {}

    /** Two strings of any kind that should be equal, marked. */
    public static NearMiss between(String wanted, String written) {
        return miss(wanted, written, general(wanted, written));
    }

    /** An issuer without scheme; empty if the two are equal or have nothing in common. */
    public static Optional<NearMiss> issuer(String wanted, String written) {
        return marked(wanted, written, IssuerFaults.of(wanted, written));
    }

    /** A provider ARN, as a federated principal; empty if the two are equal or have nothing in common. */
    public static Optional<NearMiss> provider(String wanted, String written) {
        return marked(wanted, written, ProviderFaults.of(wanted, written));
    }

    /** A condition key of an issuer; empty if the two are equal in any letter case or have nothing in common. */
    public static Optional<NearMiss> key(String wanted, String written) {
        return wanted.equalsIgnoreCase(written)
                ? Optional.empty()
                : marked(wanted, written, KeyFaults.of(wanted, written));
    }

    /**
     * A token's subject.
     *
     * @param wildcards whether the operator takes {@code *} and {@code ?} as wildcards
     * @return empty if they match or have nothing in common
     */
    public static Optional<NearMiss> subject(String wanted, String written, boolean wildcards) {
        boolean matches = wildcards ? Glob.of(written).matches(wanted) : wanted.equals(written);
        return matches ? Optional.empty() : marked(wanted, written, SubjectFaults.of(wanted, written, wildcards));
    }

    /** A token's audience; empty if the two are equal or have nothing in common. */
    public static Optional<NearMiss> audience(String wanted, String written) {
        if (written.matches("sts\\.[a-z0-9-]+\\.amazonaws\\.com(\\.cn)?")) {
            return marked(wanted, written, List.of("it is a regional STS host; the token's audience is " + wanted));
        }
        return similar(wanted, written);
    }

    /** Any two strings; empty if they are equal or have nothing in common. */
    public static Optional<NearMiss> similar(String wanted, String written) {
        return Marks.similarity(wanted, written) >= ALIKE
                ? marked(wanted, written, general(wanted, written))
                : Optional.empty();
    }

    /** An action; sts:AssumeRole for sts:AssumeRoleWithWebIdentity is the miss people make. */
    static Optional<NearMiss> action(String wanted, String written) {
        return written.equalsIgnoreCase("sts:AssumeRole") && wanted.equalsIgnoreCase(WebIdentity.ACTION)
                ? marked(
                        wanted,
                        written,
                        List.of("sts:AssumeRole is for AWS principals; a web identity needs " + wanted))
                : similar(wanted, written);
    }

    /** A value of a condition, by what the request's value looks like. */
    static Optional<NearMiss> value(Operator operator, String wanted, String written) {
        boolean wildcards = operator.test().kind() == Kind.PATTERN;
        if (wanted.startsWith("system:")) {
            return subject(wanted, written, wildcards);
        }
        return wanted.startsWith("sts.") ? audience(wanted, written) : similar(wanted, written);
    }

    /** The key a condition on an absent key was meant for, of those in the request. */
    static Optional<NearMiss> key(Condition condition, List<String> present) {
        String claim = meantForSubject(condition) ? ":sub" : ":aud";
        return present.stream()
                .filter(key -> key.endsWith(claim))
                .findFirst()
                .filter(key -> isIssuerKey(condition.key()) || Marks.similarity(key, condition.key()) >= ALIKE)
                .flatMap(key -> key(key, condition.key()));
    }

    private static boolean isIssuerKey(String key) {
        return key.contains("oidc") || key.contains("://") || key.endsWith(":sub") || key.endsWith(":aud");
    }

    private static boolean meantForSubject(Condition condition) {
        boolean subject = condition.values().stream().anyMatch(value -> value.startsWith("system:"));
        boolean audience = condition.key().endsWith(":aud");
        return subject || (!audience && condition.values().stream().noneMatch(value -> value.startsWith("sts.")));
    }

    /** A condition whose key and value belong to different claims: an audience as :sub, a subject as :aud. */
    static Optional<NearMiss> claim(Condition condition, List<String> present) {
        String key = condition.key();
        String other = key.endsWith(":aud") ? ":sub" : ":aud";
        String looks = key.endsWith(":aud") ? "system:serviceaccount:" : "sts.";
        boolean swapped = (key.endsWith(":aud") || key.endsWith(":sub"))
                && !condition.values().isEmpty()
                && condition.values().stream().allMatch(value -> value.startsWith(looks));
        return swapped
                ? present.stream()
                        .filter(each -> each.endsWith(other))
                        .findFirst()
                        .flatMap(each -> key(each, key))
                : Optional.empty();
    }

    /** The candidate most like {@code wanted} of which {@code compare} has something to say. */
    static Optional<NearMiss> nearest(
            String wanted, List<String> candidates, BiFunction<String, String, Optional<NearMiss>> compare) {
        Map<String, Double> likeness = new HashMap<>();
        candidates.forEach(each -> likeness.computeIfAbsent(each, any -> Marks.similarity(wanted, each)));
        return candidates.stream()
                .sorted(Comparator.comparing(likeness::get, Comparator.reverseOrder()))
                .flatMap(each -> compare.apply(wanted, each).stream())
                .findFirst();
    }

    private static Optional<NearMiss> marked(String wanted, String written, List<String> faults) {
        if (wanted.equals(written) || (faults.isEmpty() && Marks.similarity(wanted, written) < ALIKE)) {
            return Optional.empty();
        }
        return Optional.of(miss(wanted, written, faults.isEmpty() ? general(wanted, written) : faults));
    }

    private static NearMiss miss(String wanted, String written, List<String> faults) {
        String all = faults.stream().collect(Collectors.joining("; "));
        // A sentence that begins with something quoted, such as sts:AssumeRole, keeps its spelling.
        boolean word = all.matches("[a-z']+ .*");
        String says =
                (word ? all.substring(0, 1).toUpperCase(Locale.ROOT) : all.substring(0, 1)) + all.substring(1) + ".";
        return new NearMiss(wanted, written, Marks.under(wanted, written), says);
    }

    private static List<String> general(String wanted, String written) {
        if (wanted.equals(written)) {
            return List.of("there is no difference");
        }
        Optional<String> stray =
                Strays.fault(written).filter(any -> Strays.without(written).equals(wanted));
        if (stray.isPresent()) {
            return stray.stream().toList();
        }
        if (wanted.equalsIgnoreCase(written)) {
            return List.of("only upper and lower case differ");
        }
        if (written.equals(wanted + "/")) {
            return List.of("it ends in a slash");
        }
        long marks = Marks.under(wanted, written).chars().filter(c -> c == '^').count();
        return List.of("it differs in " + marks + (marks == 1 ? " place" : " places"));
    }
}
