package io.github.irsadoctor.iam;

import java.util.Map;

/** Resolves what loggers, JSON and XML do to a message, in one pass. */
final class ErrorEscapes {

    private static final Map<String, Character> ENTITIES =
            Map.of("&quot;", '"', "&#34;", '"', "&apos;", '\'', "&#39;", '\'', "&lt;", '<', "&gt;", '>', "&amp;", '&');

    private final String raw;
    private final StringBuilder out;
    private int at;

    private ErrorEscapes(String raw) {
        this.raw = raw;
        this.out = new StringBuilder(raw.length());
    }

    /** Gives one line: escaped and real breaks and tabs become one blank, escaped quotes bare ones. */
    static String flat(String raw) {
        ErrorEscapes escapes = new ErrorEscapes(raw);
        while (escapes.at < raw.length()) {
            escapes.step();
        }
        return escapes.out.toString().strip();
    }

    private void step() {
        char c = raw.charAt(at);
        if (c == '\\') {
            backslashes();
        } else if (c == '&') {
            entity();
        } else {
            put(c);
            at++;
        }
    }

    private void put(char c) {
        boolean blank = c <= ' ' || (c >= 0x7F && (Character.isWhitespace(c) || Character.isISOControl(c)));
        if (!blank) {
            out.append(c);
        } else if (out.length() == 0 || out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    private void backslashes() {
        int end = at;
        while (end < raw.length() && raw.charAt(end) == '\\') {
            end++;
        }
        char next = end < raw.length() ? raw.charAt(end) : ' ';
        if (next == 'n' || next == 't' || next == 'r') {
            put(' ');
            at = end + 1;
        } else if (next == 'u' && isHex(end + 1)) {
            put((char) Integer.parseInt(raw.substring(end + 1, end + 5), 16));
            at = end + 5;
        } else if (next == '"' || next == '\'' || next == '/') {
            at = end;
        } else {
            out.append('\\');
            at = end;
        }
    }

    private boolean isHex(int from) {
        return from + 4 <= raw.length()
                && raw.substring(from, from + 4).chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    }

    private void entity() {
        for (Map.Entry<String, Character> entry : ENTITIES.entrySet()) {
            if (raw.startsWith(entry.getKey(), at)) {
                put(entry.getValue());
                at += entry.getKey().length();
                return;
            }
        }
        put('&');
        at++;
    }
}
