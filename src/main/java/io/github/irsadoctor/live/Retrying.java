package io.github.irsadoctor.live;

import io.github.irsadoctor.facts.Seen;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Sends a request until it is answered: a few attempts, each with its own time limit, none past the deadline. */
final class Retrying {

    /** A hang ends long before the walk's deadline; servers answer such reads within a second. */
    static final Duration EACH = Duration.ofMillis(4500);

    /** For a read. */
    static final Limits READ = new Limits(3, EACH);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Executor executor;
    private final Duration limit;
    private final Supplier<Duration> left;

    /**
     * @param limit of the whole walk
     * @param left how much of it is left
     */
    Retrying(Executor executor, Duration limit, Supplier<Duration> left) {
        this.executor = executor;
        this.limit = limit;
        this.left = left;
    }

    /** How many attempts are made at most, and how long each may take. */
    record Limits(int attempts, Duration each) {}

    /** What came of a call and how many requests it took. */
    record Outcome<T>(Seen<T> seen, int attempts) {}

    <T> Outcome<T> run(Call call, Attempt<T> attempt, Failures failures, Limits limits) {
        Failure last = Failure.settled(new Seen.TimedOut<>(call.operation(), limit));
        for (int made = 0; made < limits.attempts(); made++) {
            if (left.get().isZero() || (made > 0 && !pause(made, last))) {
                return new Outcome<>(as(last), made);
            }
            Duration budget = limits.each().compareTo(left.get()) < 0 ? limits.each() : left.get();
            try {
                return new Outcome<>(once(attempt, budget), made + 1);
            } catch (TimeoutException late) {
                // A hang is not tried again: three of them would eat the walk's time.
                return new Outcome<>(new Seen.TimedOut<>(call.operation(), budget), made + 1);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return new Outcome<>(new Seen.NotAsked<>("the walk was stopped"), made + 1);
            } catch (ExecutionException thrown) {
                last = failures.read(thrown.getCause());
                if (!last.again()) {
                    return new Outcome<>(as(last), made + 1);
                }
            }
        }
        return new Outcome<>(as(last), limits.attempts());
    }

    private <T> Seen<T> once(Attempt<T> attempt, Duration budget)
            throws TimeoutException, InterruptedException, ExecutionException {
        FutureTask<Seen<T>> task = new FutureTask<>(() -> attempt.send(budget));
        executor.execute(task);
        try {
            return task.get(budget.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            task.cancel(true);
        }
    }

    /** Waits before the next attempt; false if there is no time for it. */
    private boolean pause(int made, Failure last) {
        Duration pause = FIRST_PAUSE.multipliedBy(made == 1 ? 1 : 4);
        Optional<Duration> asked = last.retryAfter();
        if (asked.isPresent() && asked.get().compareTo(pause) > 0) {
            pause = asked.get();
        }
        if (pause.compareTo(LONGEST_PAUSE) > 0 || pause.compareTo(left.get()) >= 0) {
            return false;
        }
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @SuppressWarnings("unchecked") // a failure carries no T
    private static <T> Seen<T> as(Failure failure) {
        return (Seen<T>) (Seen<?>) failure.outcome();
    }
}
