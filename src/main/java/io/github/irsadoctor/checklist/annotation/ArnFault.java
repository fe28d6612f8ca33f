package io.github.irsadoctor.checklist.annotation;

import io.github.irsadoctor.iam.RoleArn;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is wrong with a text that should be a role ARN.
 *
 * @param says the rest of a sentence that begins with the thing that holds the text
 * @param marks {@code ^} under the part that is wrong; empty where no part can be named
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns">IAM ARNs</a>
 */
record ArnFault(String says, String marks) {

    /** One thing that can be wrong: where a pattern matches, its first group is marked. */
    private record Row(Pattern pattern, Function<Matcher, String> says) {

        static Row of(String pattern, String says) {
            return new Row(Pattern.compile(pattern), matcher -> says);
        }

        Optional<ArnFault> in(String written) {
            Matcher matcher = pattern.matcher(written);
            return matcher.find()
                    ? Optional.of(new ArnFault(
                            says.apply(matcher), " ".repeat(matcher.start(1)) + "^".repeat(width(matcher))))
                    : Optional.empty();
        }

        private static int width(Matcher matcher) {
            return Math.max(1, matcher.end(1) - matcher.start(1));
        }
    }

    /** The fault of this text; empty if STS would take it for a role ARN. */
    static Optional<ArnFault> in(String written) {
        if (RoleArn.parse(written).isPresent()) {
            return Optional.empty();
        }
        return rows().flatMap(row -> row.in(written).stream())
                .findFirst()
                .or(() -> Optional.of(new ArnFault("is not the ARN of an IAM role", "")));
    }

    /** What is most telling comes first: a placeholder holds characters that no ARN has, too. */
    private static Stream<Row> rows() {
        return Stream.of(
                Row.of("(\\$[({]?\\w*[)}]?|\\{\\{.*?}}|<[^>]*>)", "holds a placeholder that nothing has replaced"),
                Row.of("^(\\s+)", "begins with a blank"),
                Row.of("(\\s+)$", "ends with a blank"),
                new Row(Pattern.compile("([^\\w:/+=,.@-])"), ArnFault::stray),
                Row.of("^([^:]+)$", "is a bare name where the whole ARN is needed"),
                Row.of("^(?!arn:)([^:]*)", "does not begin with arn:"),
                Row.of("^arn:(?!aws[a-z0-9-]*:)([^:]*)", "names no AWS partition"),
                Row.of("^arn:[^:]+:(sts)::\\d*:assumed-role/", "names the session of a role, not the role"),
                Row.of("^arn:[^:]+:(?!iam:)([^:]*)", "names another service than iam"),
                Row.of("^arn:[^:]+:iam::(:+)\\d", "has a colon too many before the account"),
                Row.of("^arn:[^:]+:iam:(\\d{12}):", "has a colon too few before the account"),
                new Row(Pattern.compile("^arn:[^:]+:iam::(?!\\d{12}:)([^:]*)"), ArnFault::account),
                Row.of("^arn:[^:]+:iam::\\d{12}(:{2,})", "has a colon too many behind the account"),
                Row.of("^arn:[^:]+:iam::\\d{12}:role(:)", "has a colon where a slash belongs behind role"),
                Row.of("^arn:[^:]+:iam::\\d{12}:(?!role/)([^/:]*)", "does not name a role"),
                Row.of("/([^/]{65,})$", "has a role name of more than 64 characters"),
                Row.of("(/)$", "has no role name behind its last slash"));
    }

    private static String stray(Matcher matcher) {
        int character = matcher.group(1).codePointAt(0);
        return character > ' ' && character < 0x7f
                ? "holds the character " + matcher.group(1) + " that no role ARN has"
                : String.format("holds the character U+%04X that no role ARN has", character);
    }

    private static String account(Matcher matcher) {
        String account = matcher.group(1);
        return account.matches("\\d+")
                ? "has an account of " + account.length() + " digits where 12 belong"
                : "has no account of 12 digits";
    }
}
