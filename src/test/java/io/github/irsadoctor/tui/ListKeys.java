package io.github.irsadoctor.tui;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.screen.Screen;
import com.googlecode.lanterna.screen.TerminalScreen;
import com.googlecode.lanterna.terminal.virtual.DefaultVirtualTerminal;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.tui.draw.View;
import io.github.irsadoctor.tui.model.Answer;
import io.github.irsadoctor.tui.model.Effect;
import io.github.irsadoctor.tui.model.Key;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Palette;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Keys pressed while ten thousand pods arrive page by page: moves, a filter typed and taken back, orders, a jump with its
 * completions; at last the service accounts, which change the marks of all. Each is timed from the key, or the page that comes just before it, to the drawn frame.
 */
final class ListKeys {

    private static final int PODS = 10_000;
    private static final int PAGE = 500;
    private static final int ACCOUNTS = 50;
    private static final int RUNS = 3;
    private static final int SLOWEST = 4;

    /**
     * A key and its time.
     *
     * @param listed how many pods were there
     * @param millis of the one thread that changes the model and draws, because a machine that is busy with others says
     *     nothing about the program
     */
    record Timed(String key, int listed, double millis) {}

    private final TerminalScreen screen;
    private final List<Timed> timed = new ArrayList<>();

    private ListKeys() {
        try {
            screen = new TerminalScreen(new DefaultVirtualTerminal(new TerminalSize(120, 36)));
            screen.startScreen();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All keys, the fastest first, after as many again that warmed the JVM up. */
    static List<Timed> timed() {
        ListKeys keys = new ListKeys();
        List<List<Pod>> pages = new ArrayList<>();
        for (int i = 0; i < PODS / PAGE; i++) {
            pages.add(page(i));
        }
        keys.run(pages);
        keys.timed.clear();
        keys.run(pages);
        keys.timed.sort(Comparator.comparingDouble(Timed::millis));
        return keys.timed;
    }

    /** The time that no more than one key in a hundred exceeds, in milliseconds. */
    static double p99(List<Timed> keys) {
        return keys.get(keys.size() * 99 / 100).millis();
    }

    /** The time of every other key, in milliseconds. */
    static double median(List<Timed> keys) {
        return keys.get(keys.size() / 2).millis();
    }

    private static List<Pod> page(int number) {
        List<Pod> pods = new ArrayList<>();
        for (int i = 0; i < PAGE; i++) {
            int pod = number * PAGE + i;
            String name = List.of("checkout", "ledger", "search", "mailer").get(pod % 4) + "-" + pod * 7919 % PODS;
            pods.add(Examples.pod(name + "-x" + pod, "account-" + pod % ACCOUNTS, "Running", "AWS_ROLE_ARN"));
        }
        return pods;
    }

    private static double millis() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }

    private void time(String key, int listed, Stage stage, Runnable pressed) {
        double from = millis();
        pressed.run();
        View.draw(stage.model(), Canvas.of(screen, Palette.INDEXED));
        try {
            screen.refresh(Screen.RefreshType.DELTA);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        timed.add(new Timed(key, listed, millis() - from));
    }

    private void run(List<List<Pod>> pages) {
        Stage stage = ListStages.namespaces(120, 36).press(Key.ENTER);
        int ticket = stage.ticket(Effect.ListPods.class);
        stage.answer(ticket, ListStages.page(pages.get(0), "more")).press("s");
        for (int i = 1; i < pages.size(); i++) {
            String next = i == pages.size() - 1 ? null : "more";
            List<Pod> pods = pages.get(i);
            int listed = (i + 1) * PAGE;
            time(
                    "a page and Down",
                    listed,
                    stage,
                    () -> stage.answer(ticket, ListStages.page(pods, next)).press(Key.DOWN));
            keys(stage, listed);
        }
        Answer accounts = PodStages.accounts(IntStream.range(0, ACCOUNTS)
                .mapToObj(it -> PodExamples.account("account-" + it))
                .toList());
        time(
                "the accounts and Down",
                PODS,
                stage,
                () -> stage.answer(Effect.ListAccounts.class, accounts).press(Key.DOWN));
    }

    private void keys(Stage stage, int listed) {
        List<Key> keys = new ArrayList<>();
        "/che 7".chars().forEach(it -> keys.add(Key.of((char) it)));
        keys.addAll(List.of(Key.BACKSPACE, Key.ESC, Key.of('G'), order(stage)));
        ":pazz".chars().forEach(it -> keys.add(Key.of((char) it)));
        keys.add(Key.ESC);
        String before = "";
        for (Key key : keys) {
            before = before + key.name();
            time(before, listed, stage, () -> stage.press(key));
        }
    }

    private static Key order(Stage stage) {
        return Key.of(stage.model().notice().isPresent() ? 'S' : 's');
    }

    /** Prints the figures of several runs, and the slowest keys of each. */
    public static void main(String[] none) {
        PrintStream out = System.out;
        for (int i = 0; i < RUNS; i++) {
            List<Timed> keys = timed();
            out.printf(
                    Locale.ROOT,
                    "in process, p99        %6.1f ms     budget 16; median %.1f%n",
                    p99(keys),
                    median(keys));
            for (Timed key : keys.subList(keys.size() - SLOWEST, keys.size())) {
                out.printf(Locale.ROOT, "    %5.1f ms, %,6d pods: %s%n", key.millis(), key.listed(), key.key());
            }
        }
    }
}
