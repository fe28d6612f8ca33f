package io.github.irsadoctor.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Link;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands reach the walk's listener in order, on the walking thread, before the end. */
class AskedEventsTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void whatManyThreadsSendIsToldByTheWalkingThreadAndOnceInTheState() {
        List<WalkEvent> events = new ArrayList<>();
        Set<Thread> tellers = ConcurrentHashMap.newKeySet();
        WalkEngine engine = new WalkEngine(
                List.of(StubStep.of(1, StubStep.StubRule.answers("O-01", Link.PROVIDER, Judgement.clear()))),
                threads,
                Duration.ofSeconds(20),
                System::nanoTime);

        engine.walk(new StubPlace(AskedEventsTest::tell), StubPlace.TARGET, event -> {
            tellers.add(Thread.currentThread());
            events.add(event);
        });

        assertThat(tellers).containsExactly(Thread.currentThread());
        assertThat(events.get(events.size() - 1)).isInstanceOf(WalkEvent.Ended.class);
        WalkState state = WalkState.before(engine.cards());
        for (WalkEvent event : events) {
            state = state.after(event);
        }
        assertThat(state.commands()).containsExactly("kubectl version", "aws sts get-caller-identity");
    }

    private static void tell(Consumer<String> listener) {
        listener.accept("kubectl version");
        Thread other = new Thread(() -> listener.accept("aws sts get-caller-identity"));
        other.start();
        try {
            other.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        listener.accept("kubectl version");
    }
}
