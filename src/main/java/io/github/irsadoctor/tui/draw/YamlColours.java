package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.term.Strip;
import io.github.irsadoctor.tui.term.Style;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours YAML line by line, from the first to the last: keys, values, comments, and the text of blocks. */
final class YamlColours {

    private static final Pattern KEY = Pattern.compile("(?s)([^\\s#:'\"][^:]*+|'[^']*+'|\"[^\"]*+\"):(\\s.*|)");
    private static final Pattern WORD = Pattern.compile("-?\\d[\\d.eE+]*|true|false|null|~");
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#");
    private static final Pattern BLOCK = Pattern.compile("\\s*[|>][-+0-9]*\\s*");
    private static final int NONE = Integer.MAX_VALUE;

    private int block = NONE;

    /** The line with each part in its style; no character is changed. */
    Strip strip(String line) {
        int indent = line.length() - line.stripLeading().length();
        if (line.isBlank() || indent > block) {
            return Strip.of(line, Style.STRING);
        }
        block = NONE;
        if (line.stripLeading().startsWith("#")) {
            return Strip.of(line, Style.DIM);
        }
        int from = prefix(line);
        Strip before = Strip.of(line.substring(0, from), Style.DIM);
        Matcher key = KEY.matcher(line.substring(from));
        if (!key.matches()) {
            return value(before, line.substring(from));
        }
        if (BLOCK.matcher(key.group(2)).matches()) {
            block = indent;
        }
        return value(before.and(key.group(1), Style.ACCENT).and(":", Style.DIM), key.group(2));
    }

    /** The index behind blanks and the dashes of list items. */
    private static int prefix(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.startsWith("- ", at))) {
            at++;
        }
        return at;
    }

    private static Strip value(Strip before, String text) {
        Matcher comment = COMMENT.matcher(text);
        boolean quoted = text.strip().startsWith("'") || text.strip().startsWith("\"");
        int end = !quoted && comment.find() ? comment.start() : text.length();
        String value = text.substring(0, end);
        Style style = WORD.matcher(value.strip()).matches() ? Style.NUMBER : Style.STRING;
        return before.and(value, style).and(text.substring(end), Style.DIM);
    }
}
