package io.github.irsadoctor.tui.term;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import java.util.Arrays;

/** A letter for the style of a cell drawn with {@link Palette#INDEXED}, so that colours can be kept and compared as text. */
public final class StyleLetters {

    /** What the letters mean, on one line. */
    public static final String LEGEND = "styles: . plain, d dim, a accent, g good, b bad, c care, o open, s string,"
            + " n number; a capital is bold (: if plain), _ is underlined, # reversed, @ reversed and bold";

    private StyleLetters() {}

    /** A blank for a blank in plain style. */
    public static char of(TextCharacter cell) {
        if (cell.isReversed()) {
            return cell.isBold() ? '@' : '#';
        }
        if (cell.getModifiers().contains(SGR.UNDERLINE)) {
            return '_';
        }
        Style.Tone tone = Arrays.stream(Style.Tone.values())
                .filter(it -> Palette.INDEXED.of(it).equals(cell.getForegroundColor()))
                .findFirst()
                .orElseThrow();
        char letter = letter(tone);
        if (tone == Style.Tone.PLAIN && cell.is(' ')) {
            return ' ';
        }
        return cell.isBold() ? bold(letter) : letter;
    }

    private static char bold(char letter) {
        return letter == '.' ? ':' : Character.toUpperCase(letter);
    }

    private static char letter(Style.Tone tone) {
        return switch (tone) {
            case PLAIN -> '.';
            case DIM -> 'd';
            case ACCENT -> 'a';
            case GOOD -> 'g';
            case BAD -> 'b';
            case CARE -> 'c';
            case OPEN -> 'o';
            case STRING -> 's';
            case NUMBER -> 'n';
        };
    }
}
