package io.github.irsadoctor.iam;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The subject of a projected service account token.
 *
 * @param namespace the service account's namespace
 * @param name the service account's name
 * @see <a href="https://kubernetes.io/docs/reference/access-authn-authz/authentication/">system:serviceaccount:NS:NAME</a>
 */
public record Subject(String namespace, String name) {

    private static final Pattern FORM = Pattern.compile("system:serviceaccount:([^:]+):([^:]+)");

    /** Reads {@code system:serviceaccount:NS:NAME}; empty for anything else. */
    public static Optional<Subject> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new Subject(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** The subject as a token's {@code sub} claim carries it. */
    @Override
    public String toString() {
        return "system:serviceaccount:" + namespace + ":" + name;
    }
}
