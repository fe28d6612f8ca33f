package io.github.irsadoctor.live.kube;

import io.github.irsadoctor.facts.Container.EnvVar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what {@code env} prints. A value may go on in the next line, and nothing marks where it ends: what does not begin
 * like a variable belongs to the one before, and a block of PEM to its end does too, whose last line may look like one.
 */
final class EnvLines {

    private static final Pattern VARIABLE = Pattern.compile("([A-Za-z_][\\w.-]*)=(?!=?$)(.*)|([A-Za-z_]\\w*)=");

    private EnvLines() {}

    /** The variables in order; values of those named like secrets are hidden. */
    static List<EnvVar> read(String out) {
        Map<String, String> values = new LinkedHashMap<>();
        String last = "";
        boolean block = false;
        for (String line : out.lines().toList()) {
            Matcher begin = VARIABLE.matcher(line);
            if (!block && begin.matches()) {
                last = begin.group(1) == null ? begin.group(3) : begin.group(1);
                values.put(last, begin.group(2) == null ? "" : begin.group(2));
            } else if (!last.isEmpty()) {
                values.merge(last, line, (before, more) -> before + "\n" + more);
            }
            block = (block || line.contains("-----BEGIN ")) && !line.contains("-----END ");
        }
        return values.entrySet().stream().map(EnvLines::shown).toList();
    }

    private static EnvVar shown(Map.Entry<String, String> variable) {
        String value = Secrets.shown(variable.getKey(), variable.getValue());
        return new EnvVar(variable.getKey(), Optional.of(value), Optional.empty());
    }
}
