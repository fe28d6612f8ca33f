package io.github.irsadoctor.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Words that stand for account ids, the same for the same id and as long, so that marks beneath a text stay where they are. */
final class StandIns {

    private static final Pattern IN_ARN =
            Pattern.compile("(?<=arn:[a-z-]{1,20}:[a-z0-9-]{1,40}:[a-z0-9-]{0,30}:)\\d{12}");
    private static final Pattern ALONE = Pattern.compile("(?<![0-9A-Za-z])\\d{12}(?![0-9A-Za-z])");
    private static final Pattern ANY = Pattern.compile("(?<!\\d)\\d{12}(?!\\d)");

    private final Map<String, String> words = new HashMap<>();

    /** Gives a word to each account id in a text, and the text as it is. */
    String learn(String text) {
        for (Pattern pattern : List.of(IN_ARN, ALONE)) {
            pattern.matcher(text)
                    .results()
                    .forEach(id ->
                            words.computeIfAbsent(id.group(), any -> String.format("ACCOUNT-%04d", words.size() + 1)));
        }
        return text;
    }

    /** The text with the word for each id that has been learnt: an issuer's id may hold twelve digits that are none. */
    String replace(String text) {
        return ANY.matcher(text).replaceAll(id -> words.getOrDefault(id.group(), id.group()));
    }
}
