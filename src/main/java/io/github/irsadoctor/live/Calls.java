package io.github.irsadoctor.live;

import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.text.Sanitiser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The calls of one walk: each question is asked once and everybody waits for the same answer, no call begins after the
 * deadline, nobody waits beyond it. Nothing here throws for what the outside does.
 */
public final class Calls {

    /** A walk's deadline (design, budgets). */
    public static final Duration WALK = Duration.ofSeconds(30);

    /** How long one answer of an API is waited for. */
    public static final Duration READ = Retrying.EACH;

    private static final String STOPPED = "the walk was stopped";

    private final Executor executor;
    private final Clock clock;
    private final Duration limit;
    private final Instant deadline;
    private final Retrying retrying;
    private final Map<String, CompletableFuture<Seen<?>>> asked = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Seen<?>>> composed = new ConcurrentHashMap<>();
    private final Queue<Made> made = new ConcurrentLinkedQueue<>();
    private final Sent sent = new Sent();

    /**
     * Begins a walk: the deadline is {@code limit} from now by {@code clock}.
     *
     * @param executor runs every call on a thread of its own, two for each call in flight: it must not be bounded
     * @param clock the real time, in the lab too: the deadline is the user's
     */
    public Calls(Executor executor, Clock clock, Duration limit) {
        this.executor = executor;
        this.clock = clock;
        this.limit = limit;
        this.deadline = clock.instant().plus(limit);
        this.retrying = new Retrying(executor, limit, this::left);
    }

    /** A walk with the usual deadline. */
    public static Calls forWalk(Executor executor) {
        return new Calls(executor, Clock.systemUTC(), WALK);
    }

    /**
     * Starts a call, or joins the same one already started.
     *
     * @param gate what must be there first, a login for example; where it is not, its outcome is the call's
     * @param attempt sends the request once
     * @param failures reads what an attempt throws
     */
    public <T> Pending<T> ask(Call call, Supplier<? extends Seen<?>> gate, Attempt<T> attempt, Failures failures) {
        return start(asked, call, () -> gate.get().then(ready -> send(call, attempt, failures, Retrying.READ)));
    }

    /**
     * Starts a call that is sent once whatever comes of it, or joins the same one already started.
     *
     * @param most how long its answer is waited for, if the walk has as much time left
     */
    public <T> Pending<T> once(
            Call call, Supplier<? extends Seen<?>> gate, Attempt<T> attempt, Failures failures, Duration most) {
        Retrying.Limits limits = new Retrying.Limits(1, most);
        return start(asked, call, () -> gate.get().then(ready -> send(call, attempt, failures, limits)));
    }

    /** Starts work made of several calls, or joins the same work already started; only its calls are recorded. */
    public <T> Pending<T> compose(Call question, Supplier<Seen<T>> work) {
        return start(composed, question, work);
    }

    /** Tells each call when its first request is sent, those of before at once; from any thread, one call at a time. */
    public void tell(Consumer<Call> listener) {
        sent.tell(listener);
    }

    /** What was sent so far, in the order in which it began. */
    public List<Made> made() {
        return made.stream().sorted(Comparator.comparing(Made::began)).toList();
    }

    /** How much time the walk has left, never negative. */
    public Duration left() {
        Duration left = Duration.between(clock.instant(), deadline);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private <T> Pending<T> start(Map<String, CompletableFuture<Seen<?>>> memo, Call call, Supplier<Seen<T>> work) {
        CompletableFuture<Seen<?>> mine = new CompletableFuture<>();
        CompletableFuture<Seen<?>> theirs = memo.putIfAbsent(call.key(), mine);
        if (theirs != null) {
            return () -> await(call, theirs);
        }
        try {
            executor.execute(() -> mine.complete(safely(call, work)));
        } catch (RejectedExecutionException closed) {
            mine.complete(new Seen.NotAsked<>(STOPPED));
        }
        return () -> await(call, mine);
    }

    private <T> Seen<T> safely(Call call, Supplier<Seen<T>> work) {
        if (left().isZero()) {
            return new Seen.TimedOut<>(call.operation(), limit);
        }
        try {
            return work.get();
        } catch (LoginProblem problem) {
            return new Seen.NotAsked<>(problem.getMessage());
        } catch (Throwable fault) {
            // Whatever it is, those who wait for the answer must get one.
            return new Seen.Broken<>(call.operation(), Sanitiser.line(fault.toString(), 300));
        }
    }

    @SuppressWarnings("unchecked") // a key belongs to one method, which always asks for the same type
    private <T> Seen<T> await(Call call, CompletableFuture<Seen<?>> answer) {
        try {
            return (Seen<T>) answer.get(left().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return new Seen.TimedOut<>(call.operation(), limit);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Seen.NotAsked<>(STOPPED);
        } catch (ExecutionException | CancellationException never) {
            return new Seen.Broken<>(call.operation(), STOPPED);
        }
    }

    private <T> Seen<T> send(Call call, Attempt<T> attempt, Failures failures, Retrying.Limits limits) {
        Instant began = clock.instant();
        Retrying.Outcome<T> outcome = retrying.run(call, sent.told(call, attempt), failures, limits);
        long millis = Duration.between(began, clock.instant()).toMillis();
        if (outcome.attempts() > 0) {
            String kind = outcome.seen().getClass().getSimpleName();
            made.add(new Made(call, began, outcome.attempts(), millis, kind));
        }
        return outcome.seen();
    }
}
