package io.github.irsadoctor.lab.yaml;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as a world writes them: offsets on the lab's clock such as {@code -2h}, {@code -90s}, {@code -1d12h}, {@code +5m}. */
public final class Offset {

    private static final Pattern FORM = Pattern.compile("([+-])((?:\\d{1,6}[dhms])+)");
    private static final Pattern PART = Pattern.compile("(\\d+)([dhms])");
    private static final Map<String, Integer> SECONDS = Map.of("d", 86_400, "h", 3_600, "m", 60, "s", 1);

    private Offset() {}

    /** Reads an offset, {@code 0} included; empty for anything else. */
    public static Optional<Duration> parse(String text) {
        if (text.equals("0")) {
            return Optional.of(Duration.ZERO);
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        Matcher part = PART.matcher(form.group(2));
        long seconds = 0;
        while (part.find()) {
            seconds += Long.parseLong(part.group(1)) * SECONDS.get(part.group(2));
        }
        return Optional.of(Duration.ofSeconds(form.group(1).equals("-") ? -seconds : seconds));
    }
}
