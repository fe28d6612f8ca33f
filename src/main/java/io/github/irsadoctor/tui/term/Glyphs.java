package io.github.irsadoctor.tui.term;

import com.googlecode.lanterna.TerminalTextUtils;
import io.github.irsadoctor.text.Cut;
import io.github.irsadoctor.text.Sanitiser;
import java.util.Arrays;

/**
 * Text as it can stand in the cells of a terminal: sanitised, one character a cell, or two for the wide ones of East Asia.
 */
public final class Glyphs {

    /** Longest text that is looked at for one line: far more than any screen is wide. */
    private static final int LONGEST = 4096;

    private static final char STAND_IN = '?';

    // Hangul Jamo: the first of the wide ones.
    private static final char FIRST_WIDE = 0x1100;

    // Emoji_Presentation of emoji-data.txt within the BMP: terminals disagree on their width.
    private static final int[][] EMOJI = {
        {0x231A, 0x231B}, {0x23E9, 0x23EC}, {0x23F0, 0x23F0}, {0x23F3, 0x23F3}, {0x25FD, 0x25FE}, {0x2614, 0x2615},
        {0x2648, 0x2653}, {0x267F, 0x267F}, {0x2693, 0x2693}, {0x26A1, 0x26A1}, {0x26AA, 0x26AB}, {0x26BD, 0x26BE},
        {0x26C4, 0x26C5}, {0x26CE, 0x26CE}, {0x26D4, 0x26D4}, {0x26EA, 0x26EA}, {0x26F2, 0x26F3}, {0x26F5, 0x26F5},
        {0x26FA, 0x26FA}, {0x26FD, 0x26FD}, {0x2705, 0x2705}, {0x270A, 0x270B}, {0x2728, 0x2728}, {0x274C, 0x274C},
        {0x274E, 0x274E}, {0x2753, 0x2755}, {0x2757, 0x2757}, {0x2795, 0x2797}, {0x27B0, 0x27B0}, {0x27BF, 0x27BF},
        {0x2B1B, 0x2B1C}, {0x2B50, 0x2B50}, {0x2B55, 0x2B55},
    };

    private Glyphs() {}

    /** Takes any text, gives one line for cells; what lies behind the first 4,096 characters is cut off. */
    public static String line(String text) {
        return line(text, LONGEST);
    }

    /** As {@link #line(String)}, of at most {@code max} characters of the text. */
    public static String line(String text, int max) {
        return cells(Sanitiser.line(text, max));
    }

    /** As {@link #line}, keeping line breaks, and of at most {@code max} characters. */
    public static String block(String text, int max) {
        return cells(Sanitiser.block(text.length() > max ? text.substring(0, max) : text));
    }

    private static String cells(String safe) {
        if (safe.chars().allMatch(it -> it < 0x300)) {
            return safe;
        }
        StringBuilder out = new StringBuilder(safe.length());
        safe.codePoints().forEach(point -> out.appendCodePoint(hasCell(point) ? point : STAND_IN));
        return out.toString();
    }

    private static boolean hasCell(int point) {
        int type = Character.getType(point);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        return Character.isBmpCodePoint(point)
                && !mark
                && Arrays.stream(EMOJI).noneMatch(range -> point >= range[0] && point <= range[1]);
    }

    /** The columns that a text from {@link #line} takes. */
    public static int width(String line) {
        int columns = 0;
        for (int i = 0; i < line.length(); i++) {
            columns += width(line.charAt(i));
        }
        return columns;
    }

    /** The columns of one character. */
    public static int width(char character) {
        return character >= FIRST_WIDE && TerminalTextUtils.isCharDoubleWidth(character) ? 2 : 1;
    }

    /** Cuts in the middle to at most {@code columns}, so that both ends of a long ARN stay readable. */
    public static String middle(String text, int columns) {
        String line = line(text);
        String cut = Cut.middle(line, columns);
        for (int points = columns; width(cut) > columns; points--) {
            cut = Cut.middle(line, points);
        }
        return cut;
    }

    /** Cuts at the end to at most {@code columns}. */
    public static String head(String text, int columns) {
        String line = line(text);
        if (width(line) <= columns) {
            return line;
        }
        return line.substring(0, fitting(line, 0, Math.max(0, columns - 1))) + (columns > 0 ? Cut.ELLIPSIS : "");
    }

    /** The index behind the last character of {@code line} that fits into {@code columns} from index {@code from}. */
    static int fitting(String line, int from, int columns) {
        int used = 0;
        int at = from;
        while (at < line.length() && used + width(line.charAt(at)) <= columns) {
            used += width(line.charAt(at));
            at++;
        }
        return at;
    }
}
