package io.github.irsadoctor.tui.term;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.terminal.ansi.UnixTerminal;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The terminal this process was started from. Restored when it is closed, and by a shutdown hook on SIGTERM and SIGHUP.
 *
 * <p>SIGSTOP can not be caught, and SIGTSTP from outside is not: both leave the terminal as the screens had it, and it is taken
 * again when the process is continued.
 */
public final class Tty extends UnixTerminal implements Host {

    private static final TerminalSize USUAL = new TerminalSize(80, 24);

    // A shell turns bracketed paste off before it starts a program, but not every one does.
    private static final byte[] NO_BRACKETED_PASTE = "\u001b[?2004l".getBytes(StandardCharsets.US_ASCII);

    private final Keyboard keyboard;
    private final Gate gate;
    private final JobSignals signals = new JobSignals();
    // The terminal has been given back for good, or is just about to.
    private boolean over;
    private Runnable resized;
    // Lanterna runs stty before the fields of a subclass are set: no initial value, or it would be set a second time.
    private Taken taken;

    private Tty(InputStream in, Gate gate) throws IOException {
        super(in, gate, StandardCharsets.UTF_8, CtrlCBehaviour.TRAP);
        this.keyboard = new Keyboard(in);
        this.gate = gate;
    }

    /**
     * Takes the terminal.
     *
     * @throws IOException if there is none, or no stty to steer it with
     */
    public static Tty open() throws IOException {
        return new Tty(new FileInputStream(FileDescriptor.in), new Gate(new FileOutputStream(FileDescriptor.out)));
    }

    /** A terminal that is a pair of streams, for a rehearsal: as if the launcher had taken it. */
    public static Tty rehearsed(InputStream in, OutputStream out) throws IOException {
        return new Tty(in, new Gate(out));
    }

    @Override
    protected String runSTTYCommand(String... words) throws IOException {
        if (taken == null) {
            taken = Taken.byLauncher();
        }
        Optional<String> known = taken.answer(List.of(words));
        return known.isPresent() ? known.get() : super.runSTTYCommand(words);
    }

    // The signal's handler is made once the first frame stands; the size may have changed since the launcher asked it.
    @Override
    protected void registerTerminalResizeListener(Runnable onResize) {
        resized = onResize;
    }

    private void listen() {
        try {
            super.registerTerminalResizeListener(resized);
            getTerminalSize();
        } catch (IOException e) {
            // The size stays as the launcher saw it.
            return;
        }
    }

    // Lanterna encodes each char by itself, which breaks every pair of surrogates (mabe02/lanterna#505).
    @Override
    public void putString(String text) throws IOException {
        writeToTerminal(text.getBytes(StandardCharsets.UTF_8));
    }

    // One stty for all, as each is a process. Ctrl-Z would stop the program before it has left the alternate screen,
    // Ctrl-\ would print a thread dump over it, and Ctrl-S would look like a hang.
    @Override
    protected void canonicalMode(boolean enabled) throws IOException {
        if (!enabled) {
            runSTTYCommand(Taken.RAW.toArray(String[]::new));
        }
    }

    @Override
    protected void keyEchoEnabled(boolean enabled) {
        // done together with the canonical mode, undone by restoring all settings
    }

    @Override
    protected void keyStrokeSignalsEnabled(boolean enabled) {
        // done together with the canonical mode, undone by restoring all settings
    }

    // Lanterna asks the terminal by an escape sequence and waits 10 s for one that does not answer.
    @Override
    protected TerminalSize findTerminalSize() throws IOException {
        String[] size = runSTTYCommand("size").trim().split(" ");
        if (size.length != 2 || !size[0].matches("[1-9]\\d{0,3}") || !size[1].matches("[1-9]\\d{0,3}")) {
            return USUAL;
        }
        return new TerminalSize(Integer.parseInt(size[1]), Integer.parseInt(size[0]));
    }

    @Override
    public boolean rings(Runnable bell) {
        keyboard.listen(bell);
        signals.listen(bell);
        Thread listens = new Thread(this::listen, "irsa-doctor-size");
        listens.setDaemon(true);
        listens.start();
        return true;
    }

    @Override
    public void suspend() throws IOException {
        synchronized (gate) {
            if (!over) {
                super.exitPrivateMode();
                gate.flush();
                super.restoreTerminalSettings();
            }
        }
        signals.stopGroup();
        synchronized (gate) {
            if (!over) {
                take();
            }
        }
    }

    @Override
    public boolean retaken() throws IOException {
        boolean continued = signals.continued();
        synchronized (gate) {
            if (continued && !over) {
                super.exitPrivateMode();
                take();
            }
        }
        return continued;
    }

    // The settings to restore stay those of the start: in the background, those of now would be the shell's own.
    private void take() throws IOException {
        canonicalMode(false);
        enterPrivateMode();
    }

    @Override
    public void pass(String sequence) throws IOException {
        synchronized (gate) {
            writeToTerminal(sequence.getBytes(StandardCharsets.US_ASCII));
            flush();
        }
    }

    @Override
    public void enterPrivateMode() throws IOException {
        super.enterPrivateMode();
        writeToTerminal(NO_BRACKETED_PASTE);
        flush();
    }

    // The shutdown hook restores while the screen may still be drawing: what comes after must not reach the shell's
    // screen.
    @Override
    public void exitPrivateMode() throws IOException {
        synchronized (gate) {
            over = true;
            super.exitPrivateMode();
            gate.shut();
        }
    }

    // The last thing that is done to the terminal, by the shutdown hook even while the screens are suspended.
    @Override
    protected void restoreTerminalSettings() throws IOException {
        synchronized (gate) {
            over = true;
            super.restoreTerminalSettings();
        }
    }
}
