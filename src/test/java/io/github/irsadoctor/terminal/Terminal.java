package io.github.irsadoctor.terminal;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import com.pty4j.unix.UnixPtyProcess;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jline.terminal.Size;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.Assumptions;

/** A pseudo-terminal with a process on it, and the screen that a person would see. */
final class Terminal implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PtyProcess process;
    private final ScreenTerminal screen;
    private final StringBuilder written = new StringBuilder();
    private boolean ended;

    private Terminal(PtyProcess process, int columns, int rows) {
        this.process = process;
        this.screen = new ScreenTerminal(columns, rows);
        Thread reader = new Thread(this::read, "terminal");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts a process on a terminal; where there are no pseudo-terminals to be had, the test is skipped. */
    static Terminal start(Map<String, String> environment, int columns, int rows, String... command) {
        try {
            PtyProcess process = new PtyProcessBuilder(command)
                    .setEnvironment(environment)
                    .setInitialColumns(columns)
                    .setInitialRows(rows)
                    .start();
            return new Terminal(process, columns, rows);
        } catch (IOException | LinkageError e) {
            return Assumptions.abort("pty4j gives no pseudo-terminal on this platform: " + e);
        }
    }

    private void read() {
        char[] buffer = new char[8192];
        try (Reader in = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                took(new String(buffer, 0, length));
            }
        } catch (IOException e) {
            took("");
        }
        synchronized (this) {
            ended = true;
            notifyAll();
        }
    }

    private synchronized void took(String text) {
        written.append(text);
        screen.write(text);
        notifyAll();
    }

    Terminal type(String keys) {
        try {
            process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized Terminal resize(int columns, int rows) {
        screen.setSize(Size.of(columns, rows));
        process.setWinSize(new WinSize(columns, rows));
        return this;
    }

    /** Waits until the screen shows a text. */
    Terminal shows(String text) {
        return until("the screen shows " + text, screen -> screen.contains(text));
    }

    /** Waits until the screen is as wanted. */
    synchronized Terminal until(String what, Predicate<String> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.test(screen())) {
            await(what, end);
        }
        return this;
    }

    /** Waits until something was written behind a mark from {@link #mark}. */
    synchronized Terminal writes(int mark, String text) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (written.indexOf(text, mark) < 0) {
            await(text + " is written", end);
        }
        return this;
    }

    private synchronized void await(String what, long end) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (ended || left <= 0) {
            throw new AssertionError("Waited in vain until " + what + ". The screen:\n" + screen());
        }
        try {
            wait(left);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized int mark() {
        return written.length();
    }

    /** Everything that was written so far, escape sequences and all. */
    synchronized String written() {
        return written.toString();
    }

    /** What the screen shows, a line a row. */
    synchronized String screen() {
        int columns = screen.getColumns();
        long[] cells = new long[columns * screen.getRows()];
        screen.dump(cells, new int[2]);
        return IntStream.range(0, screen.getRows())
                .mapToObj(row -> Arrays.stream(cells, row * columns, (row + 1) * columns)
                        .mapToObj(cell -> Character.toString(Math.max(' ', ScreenTerminal.cellCodePoint(cell))))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    /** True if the last word on the alternate screen and the cursor was to leave the one and show the other. */
    synchronized boolean isGivenBack() {
        return written.lastIndexOf("\u001b[?1049l") > written.lastIndexOf("\u001b[?1049h")
                && written.lastIndexOf("\u001b[?25h") > written.lastIndexOf("\u001b[?25l");
    }

    /** The JVM that runs on this terminal. */
    ProcessHandle jvm() {
        return ProcessHandle.of(process.pid())
                .orElseThrow()
                .descendants()
                .filter(it -> it.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no JVM runs"));
    }

    /** Takes the terminal away, as closing its window does. */
    void hangUp() {
        try {
            ((UnixPtyProcess) process).getPty().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the end of the process and of what it wrote; gives its exit code. */
    synchronized int code() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ended) {
            await("everything is written", end);
        }
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        ProcessHandle.of(process.pid()).ifPresent(it -> {
            it.descendants().forEach(ProcessHandle::destroyForcibly);
            it.destroyForcibly();
        });
    }
}
