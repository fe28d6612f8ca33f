package io.github.irsadoctor.checklist.trust;

import io.github.irsadoctor.iam.Glob;
import io.github.irsadoctor.iam.NearMisses;
import io.github.irsadoctor.iam.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value of a sub condition beside the token's subject.
 *
 * @param written as it stands in the policy; wildcards stand for other characters here, whatever the operator
 * @param subject the token's
 */
record SubjectText(String written, String subject) {

    private static final String PREFIX = "system:serviceaccount:";

    /** How far a value is from the subject, the nearest first. */
    enum Differs {
        NOTHING,
        /** The right names, written in a form that no token carries. */
        FORM,
        /** A pattern that is too narrow, or one of namespace and name. */
        PART,
        /** Plainly another service account. */
        ALL
    }

    /** One fault of the value. */
    record Fault(String cause, String says) {}

    boolean wild() {
        return wild(written);
    }

    Differs difference() {
        if (fits(written, subject)) {
            return Differs.NOTHING;
        }
        List<Fault> faults = faults();
        if (faults.size() == 1 && faults.get(0).cause().equals("J-04")) {
            return formed().isPresent() ? Differs.FORM : Differs.ALL;
        }
        boolean related = faults.size() == 1 && (!faults.get(0).cause().equals("J-02") || alikeName());
        return related ? Differs.PART : Differs.ALL;
    }

    long distance() {
        return Issuers.marks(subject, written);
    }

    /** Every fault of a value that does not fit. */
    List<Fault> faults() {
        if (formed().isPresent()) {
            return List.of(malformed());
        }
        String plain = plain(written);
        if (!begins(plain)) {
            return List.of(malformed());
        }
        String[] have = plain.split(":", -1);
        if (have.length != 4) {
            return List.of(wild() ? narrow() : malformed());
        }
        List<Fault> faults = new ArrayList<>();
        if (!plain.equals(written)) {
            faults.add(malformed());
        }
        parts(have, faults);
        return faults.isEmpty() ? List.of(malformed()) : faults;
    }

    private void parts(String[] have, List<Fault> faults) {
        Subject want = Subject.parse(subject).orElse(new Subject("", subject));
        if (!fits(have[2], want.namespace())) {
            faults.add(
                    wild(have[2])
                            ? narrow()
                            : new Fault(
                                    "J-01",
                                    "The trust policy names namespace " + have[2] + ", but the pod runs in "
                                            + want.namespace() + "."));
        }
        if (!fits(have[3], want.name())) {
            faults.add(
                    wild(have[3])
                            ? narrow()
                            : new Fault(
                                    "J-02",
                                    "The trust policy names service account " + have[3] + ", but the pod uses "
                                            + want.name() + "."));
        }
    }

    private Fault narrow() {
        return new Fault("R-09", "The sub pattern " + written + " does not take in " + subject + ".");
    }

    private Fault malformed() {
        String why = NearMisses.subject(subject, written, true)
                .map(miss -> Issuers.decapitalised(miss.says()))
                .orElse("the form is " + PREFIX + "NAMESPACE:NAME.");
        return new Fault("J-04", "The sub condition is not written as a token's subject: " + why);
    }

    /** The spelling that would fit: other letter case, no stray characters, a colon for a slash, the whole prefix. */
    private Optional<String> formed() {
        String plain = plain(written).toLowerCase(Locale.ROOT);
        String colons = plain.replace('/', ':');
        String swapped = colons.replaceFirst("^(system:serviceaccount:)([^:]+):([^:]+)$", "$1$3:$2");
        return Stream.of(
                        plain,
                        colons,
                        PREFIX + colons,
                        "system:" + colons,
                        PREFIX + colons.replaceFirst("^[a-z:]*serviceaccounts?:", ""),
                        swapped)
                .filter(text -> !text.equals(written))
                .filter(text -> fits(text, subject))
                .findFirst();
    }

    private boolean alikeName() {
        String have = written.substring(written.lastIndexOf(':') + 1);
        String want = subject.substring(subject.lastIndexOf(':') + 1);
        return have.contains(want)
                || want.contains(have)
                || NearMisses.similar(want, have).isPresent();
    }

    /** True if what stands before the first wildcard can be the beginning of a subject. */
    private static boolean begins(String text) {
        String head = text.split("[*?]", 2)[0];
        return wild(text) ? PREFIX.startsWith(head) || head.startsWith(PREFIX) : head.startsWith(PREFIX);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cf}\\p{Cc}]", "");
    }

    private static boolean wild(String text) {
        return text.contains("*") || text.contains("?");
    }

    private static boolean fits(String pattern, String text) {
        return Glob.of(pattern).matches(text);
    }
}
