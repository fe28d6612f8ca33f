package io.github.irsadoctor.tui.term;

/**
 * How text looks. A tone never carries meaning alone: a word or a sign beside it says the same.
 *
 * @param tone what kind of text it is
 */
public record Style(Tone tone, boolean bold, boolean reverse) {

    public static final Style PLAIN = new Style(Tone.PLAIN, false, false);
    public static final Style DIM = new Style(Tone.DIM, false, false);
    public static final Style TITLE = new Style(Tone.PLAIN, true, false);
    public static final Style KEY = new Style(Tone.ACCENT, true, false);
    public static final Style ACCENT = new Style(Tone.ACCENT, false, false);
    public static final Style GOOD = new Style(Tone.GOOD, false, false);
    public static final Style BAD = new Style(Tone.BAD, true, false);
    public static final Style CARE = new Style(Tone.CARE, false, false);
    public static final Style OPEN = new Style(Tone.OPEN, false, false);

    /** Kinds of text. */
    public enum Tone {
        PLAIN,
        DIM,
        ACCENT,
        GOOD,
        BAD,
        CARE,
        OPEN
    }

    /** As the row under the cursor: one bar in one colour, as words and signs say the rest. */
    public Style reversed() {
        return new Style(Tone.PLAIN, bold, true);
    }

    public Style strong() {
        return new Style(tone, true, reverse);
    }
}
