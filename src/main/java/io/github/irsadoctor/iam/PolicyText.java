package io.github.irsadoctor.iam;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Brings a policy text into plain JSON characters.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html">GetRole: "URL-encoded JSON ...
 *     compliant with RFC 3986"</a>
 */
final class PolicyText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private PolicyText() {}

    /** Drops one byte order mark and decodes a text that begins with an escape. */
    static String plain(String text) throws JsonReader.NotJson {
        String body = withoutMark(text);
        String decoded = body.stripLeading().startsWith("%") ? withoutMark(decode(body.strip())) : body;
        if (decoded.indexOf(BYTE_ORDER_MARK) == 0) {
            throw new JsonReader.NotJson("The text begins with two byte order marks (U+FEFF) at line 1, column 1.");
        }
        return decoded;
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    // URLDecoder turns a plus into a blank, which RFC 3986 does not.
    private static String decode(String text) throws JsonReader.NotJson {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (codePoint == '%') {
                out.write(escaped(text, at));
                at += 3;
            } else {
                out.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
                at += Character.charCount(codePoint);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static int escaped(String text, int at) throws JsonReader.NotJson {
        int high = at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
        int low = at + 2 < text.length() ? Character.digit(text.charAt(at + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw new JsonReader.NotJson("The text looks URL-encoded, but the % at line 1, column " + (at + 1)
                    + " is not followed by two hexadecimal digits.");
        }
        return high * 16 + low;
    }
}
