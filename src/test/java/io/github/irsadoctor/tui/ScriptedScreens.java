package io.github.irsadoctor.tui;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.terminal.Terminal;
import com.googlecode.lanterna.terminal.virtual.DefaultVirtualTerminal;
import com.googlecode.lanterna.terminal.virtual.VirtualTerminalListener;
import io.github.irsadoctor.tui.term.StyleLetters;
import io.github.irsadoctor.walk.Places;
import io.github.irsadoctor.walk.Walker;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The real screens on a terminal in memory, driven by a script: at the first frame that shows a text, something is done. */
public final class ScriptedScreens {

    private final DefaultVirtualTerminal terminal;
    private final Deque<String> texts = new ArrayDeque<>();
    private final Deque<Runnable> acts = new ArrayDeque<>();
    private final Deque<Character> keys = new ArrayDeque<>();
    private final List<String> frames = new ArrayList<>();

    public ScriptedScreens(int columns, int rows) {
        this.terminal = new DefaultVirtualTerminal(new TerminalSize(columns, rows));
    }

    /** Adds to the script. */
    public ScriptedScreens once(String text, Runnable act) {
        texts.add(text);
        acts.add(act);
        return this;
    }

    /** Presses keys after the script, one at each frame. */
    public ScriptedScreens then(String pressed) {
        pressed.chars().forEach(key -> keys.add((char) key));
        return this;
    }

    public void press(char key) {
        terminal.addInput(new KeyStroke(key, false, false));
    }

    public void enter() {
        terminal.addInput(new KeyStroke(KeyType.Enter));
    }

    public void tab() {
        terminal.addInput(new KeyStroke(KeyType.Tab));
    }

    public void down() {
        terminal.addInput(new KeyStroke(KeyType.ArrowDown));
    }

    public void escape() {
        terminal.addInput(new KeyStroke(KeyType.Escape));
    }

    /** What stands on the terminal now, a line a row. */
    public String frame() {
        return rows(TextCharacter::getCharacterString);
    }

    private String rows(Function<TextCharacter, String> shown) {
        int columns = terminal.getTerminalSize().getColumns();
        return IntStream.range(0, terminal.getTerminalSize().getRows())
                .mapToObj(y -> IntStream.range(0, columns)
                        .mapToObj(x -> shown.apply(terminal.getBufferCharacter(x, y)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    /** What stands on the terminal now, and below it a letter for the style of each cell, as {@link StyleLetters} has them. */
    public String coloured() {
        return (frame() + "\n" + StyleLetters.LEGEND + "\n" + rows(cell -> String.valueOf(StyleLetters.of(cell))))
                        .lines()
                        .map(String::stripTrailing)
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    /** Every frame that was shown, in order. */
    public List<String> frames() {
        return List.copyOf(frames);
    }

    /** Paints what stands on the terminal now. */
    public void paint(Path file) {
        new FramePainter().write(terminal, file);
    }

    /** Runs the screens until the script leaves them; gives the exit code. */
    public int run(Places places, Walker walker, Optional<String> open, boolean labOnly, Clock clock) {
        return run(places, walker, new StillDesk(), open, labOnly, clock);
    }

    /** Runs the screens with what they ask of the program. */
    public int run(Places places, Walker walker, Desk desk, Optional<String> open, boolean labOnly, Clock clock) {
        terminal.addVirtualTerminalListener(new Frames());
        ScreenOptions options =
                new ScreenOptions(open, labOnly, true, clock, Map.of("TERM", "xterm-256color"), sentence -> {
                    throw new IllegalStateException(sentence);
                });
        return Screens.on(terminal, places, walker, desk, options);
    }

    private final class Frames implements VirtualTerminalListener {
        @Override
        public void onFlush() {
            frames.add(frame());
            if (texts.isEmpty() && !keys.isEmpty()) {
                press(keys.remove());
            }
            while (!texts.isEmpty() && frame().contains(texts.peek())) {
                texts.remove();
                acts.remove().run();
            }
        }

        @Override
        public void onBell() {}

        @Override
        public void onClose() {}

        @Override
        public void onResized(Terminal same, TerminalSize size) {}
    }
}
