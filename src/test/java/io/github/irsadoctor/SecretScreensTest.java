package io.github.irsadoctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.checklist.Checklist;
import io.github.irsadoctor.facts.Intrusion;
import io.github.irsadoctor.lab.RunningLab;
import io.github.irsadoctor.lab.WorldCatalogue;
import io.github.irsadoctor.live.Calls;
import io.github.irsadoctor.tui.ScriptedScreens;
import io.github.irsadoctor.walk.Place;
import io.github.irsadoctor.walk.Places;
import io.github.irsadoctor.walk.WalkEngine;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No secret that a lab gives out is on any screen of a walk. */
@Timeout(60)
class SecretScreensTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    /** High enough for all that any step has to show. */
    private static final int ROWS = 200;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({"healthy, HEALTHY", "buckets-stay-unready, FAULTY"})
    void everyStepOfAWalkIsShownAndTellsNone(String world, String verdict) {
        ScriptedScreens screens = new ScriptedScreens(120, ROWS);
        screens.once("What to do", screens::enter)
                .once("injected", screens::enter)
                .once("Checklist", () -> screens.press('v'))
                .once(verdict, () -> screens.press('G'));
        screens.then("k".repeat(Checklist.steps().size() - 1) + "q");

        try (RunningLab lab = RunningLab.start(WorldCatalogue.find(world), CLOCK)) {
            WalkEngine walker = new WalkEngine(Checklist.steps(), threads, Calls.WALK, System::nanoTime);
            assertThat(screens.run(new OnlyThis(lab, threads), walker, Optional.of(world), true, CLOCK))
                    .isZero();

            SecretSearch search = new SecretSearch(lab.issued());
            assertThat(lab.issued()).anyMatch(secret -> secret.startsWith("eyJ"));
            assertThat(screens.frames())
                    .hasSizeGreaterThan(Checklist.steps().size())
                    .allSatisfy(frame -> assertThat(search.in(frame)).isEmpty());
        }
    }

    /** A world that is running, as the only place there is. */
    private record OnlyThis(RunningLab lab, ExecutorService threads) implements Places {

        @Override
        public List<Card> cards() {
            return List.of(
                    new Card(lab.world().id(), lab.world().title(), lab.world().id(), true, false));
        }

        @Override
        public Optional<String> trouble() {
            return Optional.empty();
        }

        @Override
        public Place open(String id) {
            return new LabPlaces(threads, lab.clock())
                    .place(lab, Permission.of(Optional.of(Intrusion.PROBE), Intrusion.PROBE));
        }
    }
}
