package io.github.irsadoctor.text;

/** Shortens text that does not fit, and shows that it did. */
public final class Cut {

    /** Stands for what was left out; one column wide. */
    public static final String ELLIPSIS = "\u2026";

    private Cut() {}

    /**
     * Cuts in the middle, so that both ends of a long ARN stay readable; the end gets the odd column.
     *
     * @param width most code points of the result
     * @return {@code text} itself where it fits, empty for a width below 1
     */
    public static String middle(String text, int width) {
        int length = text.codePointCount(0, text.length());
        if (length <= width) {
            return text;
        }
        if (width < 1) {
            return "";
        }
        int head = (width - 1) / 2;
        int tail = width - 1 - head;
        return text.substring(0, text.offsetByCodePoints(0, head))
                + ELLIPSIS
                + text.substring(text.offsetByCodePoints(text.length(), -tail));
    }
}
