package io.github.irsadoctor.tui.draw;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ARNs without the part that is the same in all of them. */
final class ShortArn {

    private static final Pattern ARN = Pattern.compile("arn:[a-z-]+:(?:iam|sts)::(\\d{12}):(\\S+)");

    private ShortArn() {}

    /** True if no two of the texts name different accounts. */
    static boolean sameAccount(Collection<String> texts) {
        return texts.stream()
                        .flatMap(text -> ARN.matcher(text).results())
                        .map(found -> found.group(1))
                        .distinct()
                        .count()
                <= 1;
    }

    /** The text with its ARNs shortened to the resource, and the account before it where that tells something. */
    static String of(String text, boolean sameAccount) {
        Matcher matcher = ARN.matcher(text);
        return matcher.replaceAll(sameAccount ? "$2" : "$1:$2");
    }
}
