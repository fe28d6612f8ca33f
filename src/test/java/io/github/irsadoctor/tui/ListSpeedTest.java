package io.github.irsadoctor.tui;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.screen.Screen;
import com.googlecode.lanterna.screen.TerminalScreen;
import com.googlecode.lanterna.terminal.virtual.DefaultVirtualTerminal;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.tui.draw.View;
import io.github.irsadoctor.tui.model.Effect;
import io.github.irsadoctor.tui.model.Key;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Palette;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A key must be on the screen within a frame, also while ten thousand pods pour in. */
class ListSpeedTest {

    private static final int PODS = 10_000;
    private static final int PAGE = 500;
    private static final double BUDGET_MILLIS = 16;

    private final TerminalScreen screen;
    private final List<Double> keys = new ArrayList<>();

    ListSpeedTest() throws IOException {
        screen = new TerminalScreen(new DefaultVirtualTerminal(new TerminalSize(120, 36)));
        screen.startScreen();
    }

    private static List<Pod> page(int number) {
        List<Pod> pods = new ArrayList<>();
        for (int i = 0; i < PAGE; i++) {
            int pod = number * PAGE + i;
            String name = List.of("checkout", "ledger", "search", "mailer").get(pod % 4) + "-" + pod * 7919 % PODS;
            pods.add(Examples.pod(name + "-x" + pod, "account-" + pod % 50, "Running", "AWS_ROLE_ARN"));
        }
        return pods;
    }

    /** The time of this thread alone, because a machine that is busy with others says nothing about the program. */
    private static double millis() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }

    private void timed(Stage stage, Runnable key) throws IOException {
        double from = millis();
        key.run();
        View.draw(stage.model(), Canvas.of(screen, Palette.INDEXED));
        screen.refresh(Screen.RefreshType.DELTA);
        keys.add(millis() - from);
    }

    private void run(List<List<Pod>> pages) throws IOException {
        Stage stage = ListStages.namespaces(120, 36).press(Key.ENTER);
        int ticket = stage.ticket(Effect.ListPods.class);
        stage.answer(ticket, ListStages.page(pages.get(0), "more")).press("s");
        for (int i = 1; i < pages.size(); i++) {
            String next = i == pages.size() - 1 ? null : "more";
            List<Pod> pods = pages.get(i);
            timed(stage, () -> stage.answer(ticket, ListStages.page(pods, next)).press(Key.DOWN));
            for (String letter : List.of("/", "c", "h", "e", " ", "7")) {
                timed(stage, () -> stage.press(letter));
            }
            timed(stage, () -> stage.press(Key.BACKSPACE));
            timed(stage, () -> stage.press(Key.ESC));
            timed(stage, () -> stage.press("G"));
            timed(stage, () -> stage.press(order(stage)));
            timed(stage, () -> stage.press(":"));
            for (String letter : List.of("p", "a", "z", "z")) {
                timed(stage, () -> stage.press(letter));
            }
            timed(stage, () -> stage.press(Key.ESC));
        }
    }

    private static String order(Stage stage) {
        return stage.model().notice().isPresent() ? "S" : "s";
    }

    @Test
    void aKeyIsOnTheScreenWithinAFrameWhileTenThousandPodsArrive() throws IOException {
        List<List<Pod>> pages = new ArrayList<>();
        for (int i = 0; i < PODS / PAGE; i++) {
            pages.add(page(i));
        }
        run(pages);
        keys.clear();
        run(pages);
        keys.sort(null);
        double p99 = keys.get(keys.size() * 99 / 100);
        assertThat(p99)
                .as("median %.1f ms, slowest %.1f ms", keys.get(keys.size() / 2), keys.get(keys.size() - 1))
                .isLessThan(BUDGET_MILLIS);
    }
}
