package io.github.irsadoctor.tui;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.screen.Screen;
import com.googlecode.lanterna.screen.TerminalScreen;
import com.googlecode.lanterna.terminal.Terminal;
import io.github.irsadoctor.tui.draw.View;
import io.github.irsadoctor.tui.model.Answer;
import io.github.irsadoctor.tui.model.Effect;
import io.github.irsadoctor.tui.model.Key;
import io.github.irsadoctor.tui.model.Model;
import io.github.irsadoctor.tui.model.Msg;
import io.github.irsadoctor.tui.model.Next;
import io.github.irsadoctor.tui.model.Update;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Clipboard;
import io.github.irsadoctor.tui.term.Host;
import io.github.irsadoctor.tui.term.Keys;
import io.github.irsadoctor.tui.term.Palette;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One run of the screens: the only thread that touches the model and the terminal. */
final class Session {

    private static final long POLL_MILLIS = 20;
    private static final int MOST_AT_ONCE = 1000;
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Terminal terminal;
    private final Host host;
    private final Runner runner;
    private final Copying copying;
    private final ScreenOptions options;
    private final Palette palette;
    private final BlockingQueue<Msg> queue = new LinkedBlockingQueue<>();
    private boolean suspending;
    private final View.Lines lines = new View.Lines();
    private final Update update = new Update(lines);

    Session(Terminal terminal, Host host, Runner runner, ScreenOptions options) {
        this.terminal = terminal;
        this.host = host;
        this.runner = runner;
        this.copying = new Copying(host, new Clipboard(options.environment()));
        this.options = options;
        this.palette = Palette.of(options.environment(), options.colour());
    }

    /**
     * Runs until the user leaves.
     *
     * @return the exit code
     * @throws IOException if the terminal fails
     */
    int run() throws IOException {
        TerminalScreen screen = new TerminalScreen(terminal);
        screen.startScreen();
        try {
            screen.setCursorPosition(null);
            terminal.addResizeListener((same, size) -> queue.add(new Msg.Resized(size.getColumns(), size.getRows())));
            Next first = first(screen.getTerminalSize());
            draw(first.model(), screen, false);
            int code = loop(first, screen);
            // What was typed after the last key is not meant for the shell.
            keys(screen);
            return code;
        } finally {
            // Not close(): that reads what is left of the input first, and the input may be what broke.
            screen.stopScreen(false);
        }
    }

    private Next first(TerminalSize size) {
        Instant now = options.clock().instant();
        return Model.start(options.open(), options.labOnly(), size.getColumns(), size.getRows(), now);
    }

    private int loop(Next first, Screen screen) throws IOException {
        Model model = first.model();
        Optional<Integer> code = act(first.effects());
        while (code.isEmpty()) {
            Model before = model;
            for (Msg msg = next(model, screen); msg != null && code.isEmpty(); msg = queue.poll()) {
                Next next = update.of(model, msg);
                model = next.model();
                code = act(next.effects());
            }
            boolean torn = code.isEmpty() && gaveWay();
            if (model != before || torn) {
                draw(model, screen, torn);
            }
        }
        return code.get();
    }

    /** Gives way to the shell if that was asked for. True if the terminal was out of our hands. */
    private boolean gaveWay() throws IOException {
        boolean asked = suspending;
        suspending = false;
        if (asked) {
            host.suspend();
        }
        if (!asked && !host.retaken()) {
            return false;
        }
        // Asking is enough: who listens for another size is told of it.
        terminal.getTerminalSize();
        return true;
    }

    /** The next message; null if there is none. Keys are read each time, so that a list that pours in holds none up. */
    private Msg next(Model model, Screen screen) throws IOException {
        keys(screen);
        Instant now = options.clock().instant();
        if (Duration.between(model.now(), now).compareTo(TICK) >= 0) {
            queue.add(new Msg.Tick(now));
        }
        try {
            return queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // Who interrupts this thread wants it to end; going on would spin, as no wait lasts any longer.
            Thread.currentThread().interrupt();
            return new Msg.Pressed(Key.CTRL_C);
        }
    }

    private void keys(Screen screen) throws IOException {
        KeyStroke stroke = screen.pollInput();
        for (int i = 0; stroke != null && i < MOST_AT_ONCE; i++) {
            Keys.of(stroke).ifPresent(key -> queue.add(new Msg.Pressed(key)));
            suspending |= Keys.suspends(stroke);
            stroke = screen.pollInput();
        }
    }

    private void copy(Effect.Copy copy) throws IOException {
        Copying.Copied copied = copying.copy(copy);
        if (copied.certain()) {
            queue.add(new Msg.Arrived(copy.ticket(), new Answer.Done(copied.says())));
        } else {
            runner.keep(copy, copied.says(), queue::add);
        }
    }

    private Optional<Integer> act(List<Effect> effects) throws IOException {
        Optional<Integer> code = Optional.empty();
        for (Effect effect : effects) {
            if (effect instanceof Effect.Quit quit) {
                code = Optional.of(quit.code());
            } else if (effect instanceof Effect.Copy copy) {
                copy(copy);
            } else {
                runner.start(effect, queue::add);
            }
        }
        return code;
    }

    private void draw(Model model, Screen screen, boolean torn) throws IOException {
        // A terminal keeps or moves old cells as it likes when its size changes, so only then all are sent again.
        boolean resized = screen.doResizeIfNecessary() != null;
        lines.draw(model, Canvas.of(screen, palette));
        screen.refresh(resized || torn ? Screen.RefreshType.COMPLETE : Screen.RefreshType.DELTA);
    }
}
