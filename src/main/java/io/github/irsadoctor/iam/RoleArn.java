package io.github.irsadoctor.iam;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ARN of an IAM role, taken apart.
 *
 * @param partition for example {@code aws}
 * @param account twelve digits
 * @param path begins and ends with a slash, {@code /} where there is none
 * @param name the role's name, which is what the IAM API asks for
 */
public record RoleArn(String partition, String account, String path, String name) {

    // The webhook's own pattern (it only warns); what does not match STS refuses as "Request ARN is invalid".
    private static final Pattern WELL_FORMED =
            Pattern.compile("arn:(aws[a-z0-9-]*):iam::(\\d{12}):role(/(?:[\\w./@+=,-]+/)?)([\\w@+=,.-]{1,64})");

    /** Reads a role ARN; empty if it is not one that STS would accept. */
    public static Optional<RoleArn> parse(String text) {
        Matcher matcher = WELL_FORMED.matcher(text);
        return matcher.matches()
                ? Optional.of(new RoleArn(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4)))
                : Optional.empty();
    }

    /** The ARN as IAM writes it, path included. */
    @Override
    public String toString() {
        return "arn:" + partition + ":iam::" + account + ":role" + path + name;
    }
}
