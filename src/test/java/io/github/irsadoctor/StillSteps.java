package io.github.irsadoctor;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;

/**
 * Runs a walk's steps one after the other, on a clock that gives each of them the same time in every run, so that pictures of a
 * walk do not move. A step asks the clock twice, when it begins and when it ends.
 */
final class StillSteps implements Executor, LongSupplier, AutoCloseable {

    private static final long WALK_MILLIS = 640;

    /** Of the step that begins with the call of this number, and of all after the last. */
    private static final long[] STEP_MILLIS = {180, 210, 230, 230, 410, 590, 440, 160, 90, 1, 320};

    private final ThreadLocal<Integer> asked = ThreadLocal.withInitial(() -> 0);
    private final ThreadLocal<Boolean> steps = ThreadLocal.withInitial(() -> false);
    private final ExecutorService one = Executors.newSingleThreadExecutor();

    @Override
    public void execute(Runnable step) {
        one.execute(() -> {
            steps.set(true);
            step.run();
        });
    }

    @Override
    public long getAsLong() {
        int before = asked.get();
        asked.set(before + 1);
        long millis = steps.get() ? ofStep(before) : ofWalk(before);
        return Duration.ofMillis(millis).toNanos();
    }

    private static long ofStep(int before) {
        int step = Math.min(before / 2, STEP_MILLIS.length - 1);
        return before % 2 == 0 ? 0 : STEP_MILLIS[step];
    }

    private static long ofWalk(int before) {
        return before == 0 ? 0 : WALK_MILLIS;
    }

    @Override
    public void close() {
        one.shutdownNow();
    }
}
