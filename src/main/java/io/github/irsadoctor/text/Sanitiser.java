package io.github.irsadoctor.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Makes outside text safe for a terminal: nothing it returns moves the cursor, changes a colour, reorders or hides a
 * character. What would is shown as <code>&#92;u{1B}</code>. All work is linear in the length of the text.
 */
public final class Sanitiser {

    private static final int TAB = 8;

    private Sanitiser() {}

    /**
     * Takes any text, gives one line in NFC.
     *
     * @return line breaks as visible {@code \n} and {@code \r}, a tab as one blank, all else unsafe as its code point
     */
    public static String line(String text) {
        return clean(text, false);
    }

    /**
     * As {@link #line(String)}, for text of any size: what lies behind {@code max} is never looked at.
     *
     * @param max most UTF-16 units of the result, the ellipsis of a cut one included; at least 1
     */
    public static String line(String text, int max) {
        String clean = clean(text.length() > max ? text.substring(0, max) : text, false);
        if (text.length() <= max && clean.length() <= max) {
            return clean;
        }
        int end = Math.min(clean.length(), max - 1);
        boolean splitsPair = end > 0 && Character.isHighSurrogate(clean.charAt(end - 1));
        return clean.substring(0, splitsPair ? end - 1 : end) + Cut.ELLIPSIS;
    }

    /** Takes any text, gives lines in NFC, ended by {@code \n} as before; tabs widened to stops of 8 columns. */
    public static String block(String text) {
        return clean(text, true);
    }

    private static String clean(String text, boolean block) {
        if (isPlainAscii(text)) {
            return text;
        }
        Cleaner cleaner = new Cleaner(block, text.length());
        text.codePoints().forEach(cleaner::take);
        return Normalizer.normalize(cleaner.out, Form.NFC);
    }

    private static boolean isPlainAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static final class Cleaner {
        // UAX #15, Stream-Safe Text Format: more marks on one base are no text, and make normalising quadratic.
        private static final int MOST_MARKS = 30;

        private final boolean block;
        private final StringBuilder out;
        private int column;
        private int marks = MOST_MARKS;

        Cleaner(boolean block, int length) {
            this.block = block;
            this.out = new StringBuilder(length + 16);
        }

        void take(int point) {
            if (point == '\n' || point == '\r' || point == '\t') {
                layout(point);
            } else if (Unsafe.is(point) || (isMark(point) && ++marks > MOST_MARKS)) {
                put("\\u{" + Integer.toHexString(point).toUpperCase(java.util.Locale.ROOT) + "}");
            } else {
                out.appendCodePoint(point);
                column++;
                marks = isMark(point) ? marks : 0;
            }
        }

        private void layout(int point) {
            if (block && point == '\n') {
                out.append('\n');
                column = 0;
            } else if (point == '\t') {
                put(block ? " ".repeat(TAB - column % TAB) : " ");
            } else {
                put(point == '\n' ? "\\n" : "\\r");
            }
            // A mark behind a break or a blank would land on the frame beside it.
            marks = MOST_MARKS;
        }

        private void put(String visible) {
            out.append(visible);
            column += visible.length();
        }

        private static boolean isMark(int point) {
            int type = Character.getType(point);
            return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        }
    }
}
