package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.text.JsonIndent;
import io.github.irsadoctor.tui.term.Strip;
import io.github.irsadoctor.tui.term.Style;

/** JSON as a person reads it. */
final class JsonLayout {

    private JsonLayout() {}

    /** A text of one line broken and indented at its brackets and commas; any other text as it is. */
    static String indented(String text) {
        return JsonIndent.of(text);
    }

    /** A line with its key set off from its value. */
    static Strip strip(String line) {
        int colon = line.indexOf("\": ");
        if (!line.stripLeading().startsWith("\"") || colon < 0) {
            return Strip.of(line, Style.PLAIN);
        }
        return Strip.of(line.substring(0, colon + 1), Style.ACCENT).and(line.substring(colon + 1), Style.PLAIN);
    }
}
