package io.github.irsadoctor.text;

/** JSON as a person reads it. Works on characters, so that a document is shown as it was written, whatever is wrong with it. */
public final class JsonIndent {

    private static final int DEEPEST = 20;

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int depth;
    private int empty;
    private boolean quoted;
    private boolean escaped;

    private JsonIndent(String text) {
        this.text = text;
    }
    /** A text of one line broken and indented at its brackets and commas; any other text as it is. */
    public static String of(String text) {
        return text.strip().indexOf('\n') >= 0 ? text : new JsonIndent(text.strip()).run();
    }

    private String run() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean bound = c == '"' && !escaped;
            escaped = c == '\\' && quoted && !escaped;
            quoted ^= bound;
            if (quoted || bound) {
                empty = 0;
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
                empty = out.append(c).length();
                out.append(lineBreak());
            }
            case '}', ']' -> close(c);
            case ',' -> other(c + lineBreak());
            case ':' -> other(": ");
            default -> other(String.valueOf(c));
        }
    }

    // What holds nothing stays on its line.
    private void close(char c) {
        depth = Math.max(0, depth - 1);
        boolean nothing = empty > 0;
        if (nothing) {
            out.setLength(empty);
        }
        other((nothing ? "" : lineBreak()) + c);
    }

    private void other(String more) {
        empty = 0;
        out.append(more);
    }

    private String lineBreak() {
        return "\n" + "  ".repeat(Math.min(depth, DEEPEST));
    }
}
