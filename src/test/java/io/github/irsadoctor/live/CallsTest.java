package io.github.irsadoctor.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Seen;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallsTest {

    private static final Call GET_ROLE = Call.of("iam:GetRole", Map.of("role-name", "checkout"));
    private static final Failures SETTLED =
            thrown -> Failure.settled(new Seen.Broken<>("iam:GetRole", thrown.getMessage()));
    private static final Failures PASSING =
            thrown -> Failure.passing(new Seen.Broken<>("iam:GetRole", thrown.getMessage()), Optional.empty());

    private final ExecutorService threads = Threads.daemon();
    private final Calls calls = new Calls(threads, Clock.systemUTC(), Duration.ofSeconds(20));
    private final AtomicInteger sent = new AtomicInteger();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private <T> Pending<T> ask(Attempt<T> attempt, Failures failures) {
        return calls.ask(GET_ROLE, () -> Seen.of("ready"), attempt, failures);
    }

    @Test
    void oneQuestionAskedByManyThreadsIsSentOnce() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        Attempt<String> slow = budget -> {
            sent.incrementAndGet();
            open.await();
            return Seen.of("role");
        };
        var asked = IntStream.range(0, 8)
                .mapToObj(i -> threads.submit(() -> ask(slow, SETTLED).await()))
                .toList();
        open.countDown();
        for (var each : asked) {
            assertThat(each.get()).isEqualTo(Seen.of("role"));
        }
        assertThat(sent).hasValue(1);
        assertThat(calls.made()).hasSize(1);
    }

    @Test
    void anotherParameterIsAnotherQuestion() {
        Call other = Call.of("iam:GetRole", Map.of("role-name", "other"));
        Attempt<Integer> count = budget -> Seen.of(sent.incrementAndGet());
        assertThat(ask(count, SETTLED).await()).isEqualTo(Seen.of(1));
        assertThat(calls.ask(other, () -> Seen.of(""), count, SETTLED).await()).isEqualTo(Seen.of(2));
    }

    @Test
    void aPassingFailureIsTriedThreeTimesAndCounted() {
        Attempt<String> refused = budget -> {
            sent.incrementAndGet();
            throw new IOException("cut");
        };
        assertThat(ask(refused, PASSING).await()).isEqualTo(new Seen.Broken<>("iam:GetRole", "cut"));
        assertThat(sent).hasValue(3);
        assertThat(calls.made()).singleElement().satisfies(made -> {
            assertThat(made.attempts()).isEqualTo(3);
            assertThat(made.call()).isEqualTo(GET_ROLE);
            assertThat(made.outcome()).isEqualTo("Broken");
        });
    }

    @Test
    void theSecondAttemptMayAnswer() {
        Attempt<String> flaky = budget -> {
            if (sent.incrementAndGet() == 1) {
                throw new IOException("cut");
            }
            return Seen.of("role");
        };
        assertThat(ask(flaky, PASSING).await()).isEqualTo(Seen.of("role"));
        assertThat(calls.made().get(0).attempts()).isEqualTo(2);
    }

    @Test
    void whoListensHearsOfEveryCallOnceWithItsFirstRequestAlsoOfThoseBefore() {
        List<String> first = new CopyOnWriteArrayList<>();
        List<String> later = new CopyOnWriteArrayList<>();
        calls.tell(call -> first.add(call.operation()));
        ask(
                        budget -> {
                            assertThat(first).containsExactly("iam:GetRole");
                            throw new IOException("cut");
                        },
                        PASSING)
                .await();
        calls.tell(call -> later.add(call.operation()));
        ask(budget -> Seen.of("joined"), SETTLED).await();
        Call gated = Call.of("eks:ListClusters", Map.of());
        calls.ask(gated, () -> new Seen.NotAsked<>("no login"), budget -> Seen.of("never"), SETTLED)
                .await();

        assertThat(first).containsExactly("iam:GetRole");
        assertThat(later).containsExactly("iam:GetRole");
    }

    @Test
    void aSettledFailureIsNotTriedAgain() {
        Attempt<String> refused = budget -> {
            sent.incrementAndGet();
            throw new IOException("no");
        };
        ask(refused, SETTLED).await();
        assertThat(sent).hasValue(1);
    }

    @Test
    void aRetryAfterBeyondTheLongestPauseEndsTheCall() {
        Failures wait = thrown ->
                Failure.passing(new Seen.Broken<>("iam:GetRole", "slow down"), Optional.of(Duration.ofMinutes(5)));
        Attempt<String> throttled = budget -> {
            sent.incrementAndGet();
            throw new IOException("429");
        };
        assertThat(ask(throttled, wait).await()).isInstanceOf(Seen.Broken.class);
        assertThat(sent).hasValue(1);
    }

    @Test
    void nobodyWaitsBeyondTheDeadline() {
        Calls brief = new Calls(threads, Clock.systemUTC(), Duration.ofMillis(150));
        CountDownLatch never = new CountDownLatch(1);
        Attempt<String> hanging = budget -> {
            assertThat(budget).isLessThanOrEqualTo(Duration.ofMillis(150));
            never.await();
            return Seen.of("role");
        };
        Pending<String> asked = brief.ask(GET_ROLE, () -> Seen.of(""), hanging, SETTLED);
        assertThat(asked.await()).isInstanceOf(Seen.TimedOut.class);
        assertThat(asked.await().unseen().orElseThrow().says()).contains("iam:GetRole");
    }

    @Test
    void noCallBeginsAfterTheDeadline() {
        Instant start = Instant.parse("2026-03-14T15:00:00Z");
        Instant[] now = {start};
        Clock clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        };
        Calls late = new Calls(Runnable::run, clock, Calls.WALK);
        now[0] = start.plus(Calls.WALK);
        Attempt<Integer> count = budget -> Seen.of(sent.incrementAndGet());
        assertThat(late.ask(GET_ROLE, () -> Seen.of(""), count, SETTLED).await())
                .isEqualTo(new Seen.TimedOut<>("iam:GetRole", Calls.WALK));
        assertThat(sent).hasValue(0);
        assertThat(late.made()).isEmpty();
    }

    @Test
    void withoutItsGateACallIsNotSentAndSaysWhy() {
        Seen<Integer> none = new Seen.NotAsked<>("no AWS credentials were found");
        Attempt<Integer> count = budget -> Seen.of(sent.incrementAndGet());
        assertThat(calls.ask(GET_ROLE, () -> none, count, SETTLED).await()).isEqualTo(none);
        assertThat(sent).hasValue(0);
        assertThat(calls.made()).isEmpty();
    }

    @Test
    void aFaultInOurOwnCodeIsAnOutcomeToo() {
        Pending<String> composed = calls.compose(GET_ROLE, () -> {
            throw new IllegalStateException("oops");
        });
        assertThat(composed.await()).isInstanceOf(Seen.Broken.class);
    }

    @Test
    void afterTheWalkWasStoppedEveryQuestionIsAnswered() {
        threads.shutdownNow();
        assertThat(ask(budget -> Seen.of("role"), SETTLED).await()).isInstanceOf(Seen.NotAsked.class);
    }
}
