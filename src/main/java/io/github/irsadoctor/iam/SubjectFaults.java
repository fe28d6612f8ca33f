package io.github.irsadoctor.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** In what a subject as written differs from {@code system:serviceaccount:NAMESPACE:NAME} of the token. */
final class SubjectFaults {

    private static final String PREFIX = "system:serviceaccount:";

    private SubjectFaults() {}

    /**
     * @param wildcards whether {@code *} and {@code ?} stand for other characters where the value is written
     * @return the faults in words, empty if none of the known ones is seen
     */
    static List<String> of(String wanted, String written, boolean wildcards) {
        List<String> faults = new ArrayList<>();
        Strays.fault(written).ifPresent(faults::add);
        String rest = Strays.without(written);
        boolean wild = rest.contains("*") || rest.contains("?");
        if (!wildcards && wild) {
            faults.add("* and ? are literal under this operator; StringLike takes them as wildcards");
        }
        if (fits(rest, wanted)) {
            return faults;
        }
        if (Glob.of(rest).matchesAnyCase(wanted)) {
            faults.add("only upper and lower case differ");
        } else {
            form(rest, wanted).ifPresentOrElse(faults::add, () -> faults.addAll(parts(wanted, rest)));
        }
        return faults;
    }

    private static boolean fits(String pattern, String text) {
        return Glob.of(pattern).matches(text);
    }

    private static Optional<String> form(String rest, String wanted) {
        if (fits(rest.replace('/', ':'), wanted) || fits(PREFIX + rest.replace('/', ':'), wanted)) {
            return Optional.of(
                    rest.contains("/")
                            ? "namespace and name are joined by a slash; the form is " + PREFIX + "NAMESPACE:NAME"
                            : "the prefix " + PREFIX + " is missing");
        }
        if (fits("system:" + rest, wanted)) {
            return Optional.of("the prefix system: is missing before serviceaccount");
        }
        if (rest.startsWith("system:serviceaccounts:")) {
            return Optional.of("it has the form of a group, system:serviceaccounts:; a subject begins with " + PREFIX);
        }
        if (!rest.startsWith(PREFIX) && wanted.startsWith(PREFIX)) {
            return Optional.of("it does not begin with " + PREFIX);
        }
        return Optional.empty();
    }

    private static List<String> parts(String wanted, String rest) {
        Optional<Subject> meant = Subject.parse(wanted);
        if (meant.isEmpty()) {
            return List.of();
        }
        String[] have = rest.substring(PREFIX.length()).split(":", -1);
        if (have.length != 2) {
            return List.of("it has not the form " + PREFIX + "NAMESPACE:NAME");
        }
        String namespace = meant.get().namespace();
        String name = meant.get().name();
        if (fits(have[1], namespace) && fits(have[0], name)) {
            return List.of("namespace and name are swapped");
        }
        List<String> faults = new ArrayList<>();
        if (!fits(have[0], namespace)) {
            faults.add("the namespace is " + have[0] + ", not " + namespace);
        }
        if (!fits(have[1], name)) {
            faults.add("the name is " + have[1] + ", not " + name);
        }
        return faults;
    }
}
