package io.github.irsadoctor.tui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.facts.Cluster;
import io.github.irsadoctor.facts.Page;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Sources;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.tui.model.CauseName;
import io.github.irsadoctor.tui.model.CauseText;
import io.github.irsadoctor.walk.Place;
import io.github.irsadoctor.walk.Places;
import io.github.irsadoctor.walk.TargetName;
import io.github.irsadoctor.walk.WalkEvent;
import io.github.irsadoctor.walk.WalkState;
import io.github.irsadoctor.walk.Walker;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever never answers behind a page: the page says what it waits for, its keys work, and Esc leaves it. */
@Timeout(60)
class StuckPagesTest {

    private static final String HELP = "On this page";

    private enum Stuck {
        PLACES,
        PODS,
        WALK,
        DESK
    }

    private final CountDownLatch never = new CountDownLatch(1);
    private final ScriptedScreens screens = new ScriptedScreens(120, 36);

    @AfterEach
    void release() {
        never.countDown();
    }

    @Test
    void placesThatAreNeverListed() {
        waiting("waiting for the list").once("Esc back", () -> screens.press('q'));
        assertThat(run(Stuck.PLACES)).isZero();
    }

    @Test
    void podsThatAreNeverListed() {
        toThePods();
        waiting("waiting for the list").once("Esc back", screens::escape).once("> payments", () -> screens.press('q'));
        assertThat(run(Stuck.PODS)).isZero();
    }

    @Test
    void aWalkThatNeverAnswers() {
        toThePods().once("> cart", screens::enter);
        waiting("0 of 11 checks done; waiting for OIDC provider")
                .once("[Finding]", screens::tab)
                .once("[Evidence]", screens::escape)
                .once("> cart", () -> screens.press('q'));
        assertThat(run(Stuck.WALK)).isZero();
    }

    @Test
    void anExplanationThatNeverComes() {
        toThePods().once("> cart", screens::enter).once("FAULTY", () -> screens.press('i'));
        waiting("Looking it up.").once("Looking it up.", screens::escape).once("FAULTY", () -> screens.press('q'));
        assertThat(run(Stuck.DESK)).isZero();
    }

    private ScriptedScreens toThePods() {
        return screens.once("> * context", screens::enter).once("> payments", screens::enter);
    }

    /** Once it says what it waits for, its keys are asked for and left again. */
    private ScriptedScreens waiting(String says) {
        return screens.once(says, () -> screens.press('?'))
                .once(HELP, () -> screens.press('?'))
                .once(says, () -> {});
    }

    private int run(Stuck stuck) {
        return screens.run(
                new OnePlace(stuck),
                new OneWalk(stuck),
                new OneDesk(stuck),
                Optional.empty(),
                false,
                Clock.systemUTC());
    }

    private void hang() {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class OnePlace implements Places, Place {

        private final Stuck stuck;

        OnePlace(Stuck stuck) {
            this.stuck = stuck;
        }

        @Override
        public List<Card> cards() {
            if (stuck == Stuck.PLACES) {
                hang();
            }
            return ListStages.PLACES;
        }

        @Override
        public Optional<String> trouble() {
            return Optional.empty();
        }

        @Override
        public Place open(String id) {
            return this;
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
            return (Cluster) Proxy.newProxyInstance(
                    Cluster.class.getClassLoader(),
                    new Class<?>[] {Cluster.class},
                    (proxy, method, arguments) -> answer(method.getName()));
        }

        private Pending<?> answer(String asked) {
            return switch (asked) {
                case "namespaces" -> Pending.done(Seen.of(List.of("payments")));
                case "podPage" ->
                    () -> {
                        if (stuck == Stuck.PODS) {
                            hang();
                        }
                        return Seen.of(new Page<>(Examples.PODS, Optional.empty()));
                    };
                default -> Pending.done(Seen.of(List.of()));
            };
        }

        @Override
        public Sources sources(Target target) {
            throw new IllegalStateException("the walk looks at nothing");
        }

        @Override
        public void close() {}
    }

    private final class OneWalk implements Walker {

        private final Stuck stuck;

        OneWalk(Stuck stuck) {
            this.stuck = stuck;
        }

        @Override
        public List<StepCard> cards() {
            return Examples.CARDS;
        }

        @Override
        public void walk(Place place, Target target, Consumer<WalkEvent> events) {
            if (stuck == Stuck.WALK) {
                hang();
            } else {
                Examples.walk().forEach(events);
            }
        }
    }

    private final class OneDesk implements Desk {

        private final Stuck stuck;

        OneDesk(Stuck stuck) {
            this.stuck = stuck;
        }

        @Override
        public Optional<CauseText> explain(String cause) {
            if (stuck == Stuck.DESK) {
                hang();
            }
            return Optional.empty();
        }

        @Override
        public List<CauseName> causes() {
            return List.of();
        }

        @Override
        public List<Path> export(WalkState state) {
            return List.of();
        }

        @Override
        public Path keep(String text) {
            return Path.of("/exports/copied.txt");
        }
    }
}
