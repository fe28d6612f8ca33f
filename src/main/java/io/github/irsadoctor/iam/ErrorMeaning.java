package io.github.irsadoctor.iam;

import io.github.irsadoctor.iam.ObservedError.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an error means for the ten steps.
 *
 * @param step number of the step to look at first, 1 to 10; empty where the error is none of IRSA's
 * @param mayBe ids of the causes that give this error, most likely first
 * @param cannotBe ids, or patterns such as {@code O-*} and {@code *}, of causes that this line does not report; that
 *     says nothing about their absence
 */
public record ErrorMeaning(Optional<Integer> step, List<String> mayBe, Set<String> cannotBe) {

    // STS was asked with a token: the pod was mutated, its SDK found the variables and could read the file.
    private static final Set<String> ASKED = Set.of("A-01", "A-02", "A-03", "T-01", "T-02", "T-06", "T-11", "T-12");
    private static final Set<String> CHAIN_OF_SDK = Set.of("O-*", "R-*", "J-*");
    private static final Map<Kind, ErrorMeaning> TABLE = ErrorMeanings.table();

    /** Copies what it is given. */
    public ErrorMeaning {
        mayBe = List.copyOf(mayBe);
        cannotBe = Set.copyOf(cannotBe);
    }

    /** What every error of a kind means. */
    public static ErrorMeaning of(Kind kind) {
        return TABLE.get(kind);
    }

    /** What this error means: the kind, narrowed by the host, the operation and the SDK the text tells of. */
    public static ErrorMeaning of(ObservedError error) {
        ErrorMeaning meaning = of(error.kind());
        return switch (error.kind()) {
            case STS_UNREACHABLE -> unreachable(meaning, error);
            case STS_UNTRUSTED -> isWebIdentity(error) ? meaning.without(ASKED) : meaning;
            case NO_CREDENTIALS -> endsAtWebIdentity(error) ? meaning.without(CHAIN_OF_SDK) : meaning;
            default -> meaning;
        };
    }

    /** True if {@code cause} is one that the error does not report. */
    public boolean excludes(String cause) {
        return cannotBe.stream()
                .anyMatch(
                        id -> id.endsWith("*") ? cause.startsWith(id.substring(0, id.length() - 1)) : id.equals(cause));
    }

    private static ErrorMeaning unreachable(ErrorMeaning meaning, ObservedError error) {
        ErrorMeaning asked = isWebIdentity(error) ? meaning.without(ASKED) : meaning;
        boolean regional =
                error.host().filter(host -> !host.equals("sts.amazonaws.com")).isPresent();
        return regional ? asked.without(Set.of("E-06")) : asked;
    }

    private static boolean isWebIdentity(ObservedError error) {
        return error.operation().filter(ErrorOperation.WEB_IDENTITY::equals).isPresent();
    }

    // Go v1 and botocore stop with the error of web identity; the chains of Java and JavaScript go on.
    private static boolean endsAtWebIdentity(ObservedError error) {
        return Stream.of("NoCredentialProviders", "NoCredentialsError", "Unable to locate credentials")
                .anyMatch(error.line()::contains);
    }

    private ErrorMeaning without(Set<String> more) {
        Set<String> all = Stream.concat(cannotBe.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
        ErrorMeaning narrowed = new ErrorMeaning(step, mayBe, all);
        return new ErrorMeaning(
                step, mayBe.stream().filter(id -> !narrowed.excludes(id)).toList(), all);
    }
}
