package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.term.Strip;
import io.github.irsadoctor.tui.term.Style;

/** JSON as a person reads it. Works on characters, so that a document is shown as it was written, whatever is wrong with it. */
final class JsonLayout {

    private static final int DEEPEST = 20;

    private JsonLayout() {}

    /** A text of one line broken and indented at its brackets and commas; any other text as it is. */
    static String indented(String text) {
        return text.strip().indexOf('\n') >= 0 ? text : new Indent(text.strip()).run();
    }

    /** A line with its key set off from its value. */
    static Strip strip(String line) {
        int colon = line.indexOf("\": ");
        if (!line.stripLeading().startsWith("\"") || colon < 0) {
            return Strip.of(line, Style.PLAIN);
        }
        return Strip.of(line.substring(0, colon + 1), Style.ACCENT).and(line.substring(colon + 1), Style.PLAIN);
    }

    private static final class Indent {

        private final String text;
        private final StringBuilder out = new StringBuilder();
        private int depth;
        private boolean quoted;
        private boolean escaped;

        Indent(String text) {
            this.text = text;
        }

        String run() {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean bound = c == '"' && !escaped;
                escaped = c == '\\' && quoted && !escaped;
                quoted ^= bound;
                if (quoted || bound) {
                    out.append(c);
                } else if (c > ' ') {
                    structure(c);
                }
            }
            return out.toString();
        }

        private void structure(char c) {
            switch (c) {
                case '{', '[' -> {
                    depth++;
                    out.append(c).append(lineBreak());
                }
                case '}', ']' -> {
                    depth = Math.max(0, depth - 1);
                    out.append(lineBreak()).append(c);
                }
                case ',' -> out.append(c).append(lineBreak());
                case ':' -> out.append(": ");
                default -> out.append(c);
            }
        }

        private String lineBreak() {
            return "\n" + "  ".repeat(Math.min(depth, DEEPEST));
        }
    }
}
