package io.github.irsadoctor.tui.term;

/**
 * How text looks. A tone never carries meaning alone: a word or a sign beside it says the same.
 *
 * @param tone what kind of text it is
 */
public record Style(Tone tone, boolean bold, boolean reverse, boolean underline) {

    public static final Style PLAIN = new Style(Tone.PLAIN, false, false, false);
    public static final Style DIM = new Style(Tone.DIM, false, false, false);
    public static final Style TITLE = new Style(Tone.PLAIN, true, false, false);
    public static final Style KEY = new Style(Tone.ACCENT, true, false, false);
    public static final Style ACCENT = new Style(Tone.ACCENT, false, false, false);
    public static final Style GOOD = new Style(Tone.GOOD, false, false, false);
    public static final Style BAD = new Style(Tone.BAD, true, false, false);
    public static final Style CARE = new Style(Tone.CARE, false, false, false);
    public static final Style OPEN = new Style(Tone.OPEN, false, false, false);

    /** A string in a document, which its quotes set off as well. */
    public static final Style STRING = new Style(Tone.STRING, false, false, false);

    /** A number, true, false or null in a document. */
    public static final Style NUMBER = new Style(Tone.NUMBER, false, false, false);

    /** Kinds of text. */
    public enum Tone {
        PLAIN,
        DIM,
        ACCENT,
        GOOD,
        BAD,
        CARE,
        OPEN,
        STRING,
        NUMBER
    }

    /** As the row under the cursor: one bar in one colour, as words and signs say the rest. */
    public Style reversed() {
        return new Style(Tone.PLAIN, bold, true, false);
    }

    public Style strong() {
        return new Style(tone, true, reverse, underline);
    }

    public Style underlined() {
        return new Style(tone, bold, reverse, true);
    }
}
