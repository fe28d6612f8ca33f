package io.github.irsadoctor.tui.term;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import io.github.irsadoctor.tui.model.Key;
import java.util.Optional;

/** Turns what the terminal decoded into keys. */
public final class Keys {

    private Keys() {}

    /** The key; empty for one that nothing here is bound to. The end of the input counts as Ctrl-C. */
    public static Optional<Key> of(KeyStroke stroke) {
        if (stroke.getKeyType() == KeyType.Character) {
            return character(stroke);
        }
        return switch (stroke.getKeyType()) {
            case ArrowUp -> Optional.of(Key.UP);
            case ArrowDown -> Optional.of(Key.DOWN);
            case PageUp -> Optional.of(Key.PAGE_UP);
            case PageDown -> Optional.of(Key.PAGE_DOWN);
            case Home -> Optional.of(Key.HOME);
            case End -> Optional.of(Key.END);
            case Enter -> Optional.of(Key.ENTER);
            case Escape -> Optional.of(Key.ESC);
            case Tab -> Optional.of(Key.TAB);
            case ReverseTab -> Optional.of(Key.BACK_TAB);
            case ArrowLeft -> Optional.of(Key.LEFT);
            case ArrowRight -> Optional.of(Key.RIGHT);
            case Backspace -> Optional.of(Key.BACKSPACE);
            case EOF -> Optional.of(Key.CTRL_C);
            default -> Optional.empty();
        };
    }

    /** True for Ctrl-Z, which is meant for the terminal: no page has a say in it. */
    public static boolean suspends(KeyStroke stroke) {
        return stroke.getKeyType() == KeyType.Character
                && stroke.isCtrlDown()
                && Character.toLowerCase(stroke.getCharacter()) == 'z';
    }

    private static Optional<Key> control(char character) {
        return switch (character) {
            case 'c' -> Optional.of(Key.CTRL_C);
            case 'u' -> Optional.of(Key.CTRL_U);
            default -> Optional.empty();
        };
    }

    private static Optional<Key> character(KeyStroke stroke) {
        char character = stroke.getCharacter();
        if (stroke.isCtrlDown()) {
            return control(Character.toLowerCase(character));
        }
        return stroke.isAltDown() ? Optional.empty() : Optional.of(Key.of(character));
    }
}
