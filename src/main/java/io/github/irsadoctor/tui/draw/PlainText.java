package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.term.Strip;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line of the screen as a line to paste: without what only fills its width. */
final class PlainText {

    private static final Pattern RULE = Pattern.compile("─{3,}");
    private static final Pattern GAP = Pattern.compile("(?<=\\S) {200,}");

    private PlainText() {}

    static String of(Strip strip) {
        String line = strip.spans().stream().map(Strip.Span::text).collect(Collectors.joining());
        return GAP.matcher(RULE.matcher(line).replaceAll("──")).replaceAll("  ").stripTrailing();
    }
}
