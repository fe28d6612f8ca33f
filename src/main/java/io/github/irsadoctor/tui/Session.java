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

/** One run of the screens: the only thread that touches the model and the terminal. */
final class Session {

    private static final long POLL_MILLIS = 20;
    private static final Duration SETTLING = Duration.ofMillis(500);
    private static final int MOST_AT_ONCE = 1000;
    private static final Duration TICK = Duration.ofSeconds(1);
    // Ages are all that changes on a page that waits for nothing.
    private static final Duration SLOW_TICK = Duration.ofSeconds(5);

    private final Terminal terminal;
    private final Host host;
    private final Runner runner;
    private final Copying copying;
    private final ScreenOptions options;
    private final Palette palette;
    private final Inbox inbox = new Inbox();
    private boolean rings;
    private Instant rung = Instant.EPOCH;
    private boolean suspending;
    private Optional<Instant> retaken = Optional.empty();
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
            terminal.addResizeListener((same, size) -> inbox.add(new Msg.Resized(size.getColumns(), size.getRows())));
            Next first = first(screen.getTerminalSize());
            draw(first.model(), screen, false);
            rings = host.rings(inbox::ring);
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
            for (Optional<Msg> msg = next(model, screen); msg.isPresent() && code.isEmpty(); msg = inbox.next()) {
                Next next = update.of(model, msg.get());
                model = next.model();
                code = act(next.effects());
            }
            boolean torn = code.isEmpty() && (gaveWay() || settles(model));
            if (model != before || torn) {
                draw(model, screen, torn);
            }
        }
        return code.get();
    }

    // A shell that continues the program may write a line of its own only after the screen was drawn again.
    private boolean settles(Model model) {
        boolean now =
                retaken.filter(it -> it.plus(SETTLING).isBefore(model.now())).isPresent();
        retaken = now ? Optional.empty() : retaken;
        return now;
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
        retaken = Optional.of(options.clock().instant());
        // Asking is enough: who listens for another size is told of it.
        terminal.getTerminalSize();
        return true;
    }

    /** The next message, waited for; empty if there is none yet. Keys are read each time, so that a list that pours in holds none up. */
    private Optional<Msg> next(Model model, Screen screen) throws IOException {
        keys(screen);
        Instant now = options.clock().instant();
        if (Duration.between(model.now(), now).compareTo(tick(model)) >= 0) {
            inbox.add(new Msg.Tick(now));
        }
        Optional<Msg> there = inbox.next();
        if (there.isPresent() || suspending) {
            return there;
        }
        try {
            if (inbox.await(patience(model, now))) {
                rung = options.clock().instant();
            }
            keys(screen);
            return inbox.next();
        } catch (InterruptedException e) {
            // Who interrupts this thread wants it to end; going on would spin, as no wait lasts any longer.
            Thread.currentThread().interrupt();
            return Optional.of(new Msg.Pressed(Key.CTRL_C));
        }
    }

    // Whether an Esc begins a sequence is known only when nothing follows it, and nothing rings for that.
    private long patience(Model model, Instant now) {
        boolean quiet = Duration.between(rung, now).compareTo(TICK) > 0;
        long left = tick(model).minus(Duration.between(model.now(), now)).toMillis();
        return rings && quiet ? Math.max(1, left) : POLL_MILLIS;
    }

    private Duration tick(Model model) {
        return model.waiting() || retaken.isPresent() ? TICK : SLOW_TICK;
    }

    private void keys(Screen screen) throws IOException {
        KeyStroke stroke = screen.pollInput();
        for (int i = 0; stroke != null && i < MOST_AT_ONCE; i++) {
            Keys.of(stroke).ifPresent(key -> inbox.add(new Msg.Pressed(key)));
            suspending |= Keys.suspends(stroke);
            stroke = screen.pollInput();
        }
    }

    private void copy(Effect.Copy copy) throws IOException {
        Copying.Copied copied = copying.copy(copy);
        if (copied.certain()) {
            inbox.add(new Msg.Arrived(copy.ticket(), new Answer.Done(copied.says())));
        } else {
            runner.keep(copy, copied.says(), inbox::add);
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
                runner.start(effect, inbox::add);
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
