package io.github.irsadoctor.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A key must be on the screen within a frame, also while ten thousand pods pour in. */
class ListSpeedTest {

    private static final double BUDGET_MILLIS = 16;
    // The budget is for a machine of today that does little else, and measured there (src/test/bench/screens.sh). A
    // build may run anywhere, half interpreted: ten times as much is still far from what a quadratic step takes.
    private static final double ANYWHERE = 10;

    @Test
    void aKeyIsOnTheScreenInTimeWhileTenThousandPodsArrive() {
        List<ListKeys.Timed> keys = ListKeys.timed();
        assertThat(ListKeys.p99(keys))
                .as("median %.1f ms, slowest %s", ListKeys.median(keys), keys.get(keys.size() - 1))
                .isLessThan(ANYWHERE * BUDGET_MILLIS);
    }
}
