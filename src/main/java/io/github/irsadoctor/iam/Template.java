package io.github.irsadoctor.iam;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts policy variables in. Only version 2012-10-17 knows them; before it {@code ${...}} is plain text.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html">policy variables</a>
 */
final class Template {

    private static final Pattern WITH_DEFAULT = Pattern.compile("([^,']+), '(.*)'");

    private enum Variables {
        PUT_IN,
        PLAIN_TEXT,
        NOT_CLEAR
    }

    private final Variables variables;
    private final AccessRequest request;

    /** @param version as written; a version IAM does not know leaves variables unclear */
    Template(Optional<String> version, AccessRequest request) {
        String effective = version.orElse("2008-10-17");
        this.variables = effective.equals("2012-10-17")
                ? Variables.PUT_IN
                : effective.equals("2008-10-17") ? Variables.PLAIN_TEXT : Variables.NOT_CLEAR;
        this.request = request;
    }

    /** Whether the text would be changed by variables, so that operators which take none can not be judged. */
    static boolean hasVariable(String written) {
        return written.contains("${");
    }

    /**
     * The pattern behind a written value.
     *
     * @param wildcards whether {@code *} and {@code ?} stand for other characters
     * @return empty if a variable in it can not be resolved from here
     */
    Optional<Glob> fill(String written, boolean wildcards) {
        if (hasVariable(written) && variables == Variables.NOT_CLEAR) {
            return Optional.empty();
        }
        Glob glob = new Glob();
        int at = 0;
        while (at < written.length()) {
            if (variables == Variables.PUT_IN && written.startsWith("${", at)) {
                int end = written.indexOf('}', at);
                Optional<String> value = end < 0 ? Optional.empty() : value(written.substring(at + 2, end));
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                glob.addLiteral(value.get());
                at = end + 1;
            } else {
                int codePoint = written.codePointAt(at);
                add(glob, codePoint, wildcards);
                at += Character.charCount(codePoint);
            }
        }
        return Optional.of(glob);
    }

    private static void add(Glob glob, int codePoint, boolean wildcards) {
        if (wildcards) {
            glob.addWild(codePoint);
        } else {
            glob.addLiteral(Character.toString(codePoint));
        }
    }

    private Optional<String> value(String name) {
        if (List.of("*", "?", "$").contains(name)) {
            return Optional.of(name);
        }
        Matcher matcher = WITH_DEFAULT.matcher(name);
        boolean hasDefault = matcher.matches();
        ContextValue known = request.contextFor(hasDefault ? matcher.group(1) : name);
        if (known instanceof ContextValue.Present present && present.values().size() == 1) {
            return Optional.of(present.values().get(0));
        }
        return known instanceof ContextValue.Missing && hasDefault ? Optional.of(matcher.group(2)) : Optional.empty();
    }
}
