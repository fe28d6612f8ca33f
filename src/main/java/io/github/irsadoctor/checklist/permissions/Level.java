package io.github.irsadoctor.checklist.permissions;

import io.github.irsadoctor.iam.Arn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An ARN one level beside the one that was asked for, and what a statement should have named instead. Buckets hold objects,
 * tables indexes and streams, log groups log streams; an ARN shows it with a slash or a colon.
 *
 * @param granted what the policy names
 * @param meant what it should name to cover what was asked for and its like
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html">
 *     the resource types of each action</a>
 */
record Level(String granted, String meant) {

    /** Secrets Manager ends a secret's ARN with a dash and six characters of its own. */
    private static final String SECRET_SUFFIX = "-[A-Za-z0-9]{6}$";

    /** The first level beside {@code asked} on which the action is allowed, nearest first. */
    static Optional<Level> of(String asked, Predicate<String> allowed) {
        return Arn.parse(asked)
                .flatMap(arn -> beside(asked, arn).stream()
                        .filter(level -> allowed.test(level.granted()))
                        .findFirst());
    }

    private static List<Level> beside(String asked, Arn arn) {
        List<Level> levels = new ArrayList<>();
        if (arn.service().equals("secretsmanager")) {
            levels.add(new Level(asked.replaceFirst(SECRET_SUFFIX, ""), asked));
        }
        int resource = asked.length() - arn.resource().length();
        for (int at = asked.length() - 1; at > resource; at--) {
            if (isSeparator(asked.charAt(at))) {
                levels.add(new Level(asked.substring(0, at), below(asked, at, arn)));
            }
        }
        levels.add(new Level(asked + "/*", asked));
        levels.add(new Level(asked + ":*", asked));
        return levels;
    }

    /** Everything of one kind in it: all objects of a bucket, all indexes of a table; the ARN asked for where no kind is named. */
    private static String below(String asked, int separator, Arn arn) {
        boolean bucket = arn.service().equals("s3") && arn.account().isEmpty();
        if (bucket) {
            return asked.substring(0, separator) + "/*";
        }
        for (int at = separator + 1; at < asked.length(); at++) {
            if (isSeparator(asked.charAt(at))) {
                return asked.substring(0, at + 1) + "*";
            }
        }
        return asked;
    }

    private static boolean isSeparator(char character) {
        return character == '/' || character == ':';
    }
}
