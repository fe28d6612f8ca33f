package io.github.irsadoctor.tui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.facts.Cluster;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Sources;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.walk.Place;
import io.github.irsadoctor.walk.PlaceProblem;
import io.github.irsadoctor.walk.Places;
import io.github.irsadoctor.walk.TargetName;
import io.github.irsadoctor.walk.WalkEvent;
import io.github.irsadoctor.walk.Walker;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clusters that never answer, login commands that sleep and credentials that are over: keys go on working. */
@Timeout(60)
class StuckPlacesTest {

    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicInteger closed = new AtomicInteger();
    private final ScriptedScreens screens = new ScriptedScreens(120, 36);

    @AfterEach
    void release() {
        never.countDown();
    }

    private <T> T hanging() {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new PlaceProblem(PlaceProblem.Kind.UNREACHABLE, "The cluster was given up.");
    }

    private int run(Supplier<Place> opens) {
        return screens.run(new OnePlace(opens), new NoWalker(), Optional.empty(), false, Clock.systemUTC());
    }

    @Test
    void aPlaceThatNeverOpensCountsTheSecondsAndEscStopsWaiting() {
        screens.once("> * context", screens::enter)
                .once(" s so far; Esc stops waiting", screens::escape)
                .once("Enter open", () -> screens.press('q'));
        assertThat(run(this::hanging)).isZero();
        assertThat(last()).doesNotContain("so far");
    }

    @Test
    void anotherPlaceCanBeJumpedToWhileOneNeverOpens() {
        screens.once("> * context", screens::enter)
                .once("Esc stops waiting", () -> type(":ctx kind-local"))
                .once(":ctx kind-local_", screens::enter)
                .once("Opening kind-local", () -> screens.press('q'));
        assertThat(run(this::hanging)).isZero();
    }

    @Test
    void aListOfNamespacesThatNeverComesIsLeftByEscOrGoneRound() {
        screens.once("> * context", screens::enter)
                .once("to list its namespaces", () -> type(":ns ledger"))
                .once(":ns ledger_", screens::enter)
                .once("Pods of ledger", screens::escape)
                .once("to list its namespaces", screens::escape)
                .once("choose a cluster", () -> screens.press('q'));
        assertThat(run(() -> new StuckPlace(() -> cluster(this::hanging)))).isZero();
        assertThat(closed).hasValue(1);
    }

    @Test
    void credentialsThatAreOverAreASentenceThatSaysWhatToDo() {
        String says = "The SSO session of profile dev has expired: run aws sso login --profile dev.";
        screens.once("> * context", screens::enter).once("Enter tries again.", () -> screens.press('q'));
        assertThat(run(() -> {
                    throw new PlaceProblem(PlaceProblem.Kind.UNSEEN, says);
                }))
                .isZero();
        assertThat(last().replaceAll("[┃\\s]+", " ")).contains(says);
    }

    @Test
    void aLoginThatFailsIsSaidUnderTheNamespacesAndTheDefaultOneIsOffered() {
        screens.once("> * context", screens::enter).once("> payments  (default)", () -> screens.press('q'));
        assertThat(run(() -> new StuckPlace(() -> cluster(
                        Pending.done(new Seen.Broken<>("list namespaces", "the login command took more than 15 s"))))))
                .isZero();
        assertThat(last()).contains("the login command took more than 15 s", "another namespace");
    }

    private void type(String text) {
        text.chars().forEach(it -> screens.press((char) it));
    }

    private String last() {
        return screens.frames().get(screens.frames().size() - 1);
    }

    private static Cluster cluster(Pending<?> answer) {
        return (Cluster) Proxy.newProxyInstance(
                Cluster.class.getClassLoader(), new Class<?>[] {Cluster.class}, (proxy, method, arguments) -> answer);
    }

    private record OnePlace(Supplier<Place> opens) implements Places {

        @Override
        public List<Card> cards() {
            return ListStages.PLACES;
        }

        @Override
        public Optional<String> trouble() {
            return Optional.empty();
        }

        @Override
        public Place open(String id) {
            return opens.get();
        }
    }

    private final class StuckPlace implements Place {

        private final Supplier<Cluster> cluster;

        StuckPlace(Supplier<Cluster> cluster) {
            this.cluster = cluster;
        }

        @Override
        public String context() {
            return "staging";
        }

        @Override
        public Optional<String> clusterName() {
            return Optional.empty();
        }

        @Override
        public String defaultNamespace() {
            return "payments";
        }

        @Override
        public Optional<TargetName> defaultTarget() {
            return Optional.empty();
        }

        @Override
        public Cluster look() {
            return cluster.get();
        }

        @Override
        public Sources sources(Target target) {
            throw new IllegalStateException("nothing is walked here");
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    private static final class NoWalker implements Walker {

        @Override
        public List<StepCard> cards() {
            return List.of();
        }

        @Override
        public void walk(Place place, Target target, Consumer<WalkEvent> events) {
            throw new IllegalStateException("nothing is walked here");
        }
    }
}
