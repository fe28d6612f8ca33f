package io.github.irsadoctor.text;

/** Tells the code points that steer a terminal, reorder text or show nothing. */
final class Unsafe {

    private Unsafe() {}

    /**
     * True for controls (C0, DEL, C1), format characters (bidi controls, zero-width, tags), line and paragraph
     * separators, lone surrogates, noncharacters and the default-ignorable letters and marks.
     *
     * @see <a href="https://www.unicode.org/reports/tr36/">Unicode security considerations</a>
     */
    static boolean is(int point) {
        if (point < 0x7F) {
            return point < ' ';
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> isNoncharacter(point) || isInvisible(point);
        };
    }

    private static boolean isNoncharacter(int point) {
        return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    }

    // Default_Ignorable_Code_Point of DerivedCoreProperties.txt, less the format characters.
    private static boolean isInvisible(int point) {
        return switch (point) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0 -> true;
            default ->
                in(point, 0x180B, 0x180F)
                        || in(point, 0x2060, 0x206F)
                        || in(point, 0xFE00, 0xFE0F)
                        || in(point, 0xFFF0, 0xFFFB)
                        || in(point, 0xE0000, 0xE0FFF);
        };
    }

    private static boolean in(int point, int first, int last) {
        return point >= first && point <= last;
    }
}
