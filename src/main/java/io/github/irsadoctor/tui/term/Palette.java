package io.github.irsadoctor.tui.term;

import com.googlecode.lanterna.TextColor;
import java.util.Map;

/**
 * The colours of a terminal. Good and bad are teal and orange, not green and red, so that nobody has to tell those two apart;
 * all are bright and dark enough for black and for white backgrounds.
 */
public enum Palette {
    /** No colour at all; bold and reverse remain. */
    NONE,
    /** The eight colours that every terminal has. */
    EIGHT,
    /** The 256 colours of xterm. */
    INDEXED;

    /**
     * What the environment allows.
     *
     * @param colour false if the user wants none
     * @see <a href="https://no-color.org">NO_COLOR</a>
     */
    public static Palette of(Map<String, String> environment, boolean colour) {
        if (!colour || !environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return NONE;
        }
        boolean many = environment.containsKey("COLORTERM")
                || environment.getOrDefault("TERM", "").contains("256color");
        return many ? INDEXED : EIGHT;
    }

    TextColor of(Style.Tone tone) {
        return switch (this) {
            case NONE -> TextColor.ANSI.DEFAULT;
            case EIGHT -> eight(tone);
            case INDEXED -> indexed(tone);
        };
    }

    private static TextColor eight(Style.Tone tone) {
        return switch (tone) {
            case PLAIN, DIM, STRING -> TextColor.ANSI.DEFAULT;
            case ACCENT -> TextColor.ANSI.BLUE_BRIGHT;
            case GOOD -> TextColor.ANSI.CYAN;
            case BAD -> TextColor.ANSI.RED;
            case CARE -> TextColor.ANSI.YELLOW;
            case OPEN, NUMBER -> TextColor.ANSI.MAGENTA;
        };
    }

    private static TextColor indexed(Style.Tone tone) {
        return switch (tone) {
            case PLAIN -> TextColor.ANSI.DEFAULT;
            case DIM -> new TextColor.Indexed(245);
            case ACCENT -> new TextColor.Indexed(33);
            case GOOD -> new TextColor.Indexed(36);
            case BAD -> new TextColor.Indexed(202);
            case CARE -> new TextColor.Indexed(172);
            case OPEN -> new TextColor.Indexed(134);
            case STRING -> new TextColor.Indexed(65);
            case NUMBER -> new TextColor.Indexed(133);
        };
    }
}
