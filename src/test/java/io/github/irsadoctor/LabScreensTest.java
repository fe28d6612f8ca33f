package io.github.irsadoctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.checklist.Checklist;
import io.github.irsadoctor.live.Calls;
import io.github.irsadoctor.tui.ScriptedScreens;
import io.github.irsadoctor.walk.WalkEngine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The screens on a real lab world, from the list to the headline. */
@Timeout(60)
class LabScreensTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> frames = new ArrayList<>();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void aWorldIsOpenedItsPodWalkedAndTheCauseNamed() {
        ScriptedScreens screens = new ScriptedScreens(120, 36);
        screens.once("Buckets stay unready", () -> keep(screens))
                .once("Buckets stay unready", () -> {
                    screens.press('/');
                    "Buckets".chars().forEach(key -> screens.press((char) key));
                    screens.enter();
                    screens.enter();
                })
                .once("What to do", screens::enter)
                .once("✔ injected", () -> {
                    keep(screens);
                    screens.enter();
                })
                .once("Checklist", () -> screens.press('v'))
                .once("FAULTY", () -> {
                    keep(screens);
                    screens.press('q');
                });

        assertThat(run(screens, Optional.empty())).isZero();
        assertThat(frames).hasSize(3);
        assertThat(frames.get(2))
                .contains("✘ FAIL     4 Subject", "[R-08]", "provider-aws-*", "^", "✔ pass     3 Trust policy");
    }

    @Test
    void theSameWalkFitsASmallTerminal() {
        ScriptedScreens screens = new ScriptedScreens(80, 24);
        screens.once("What to do", screens::enter)
                .once("injected", screens::enter)
                .once("Checklist", () -> screens.press('v'))
                .once("FAULTY", () -> {
                    keep(screens);
                    screens.press('q');
                });

        assertThat(run(screens, Optional.of("buckets-stay-unready"))).isZero();
        assertThat(frames).hasSize(1).first().asString().contains("✘ FAIL     4 Subject", "[R-08]", "q quit");
    }

    private int run(ScriptedScreens screens, Optional<String> open) {
        Contexts contexts = new Contexts(Map.of(), Path.of("/nowhere"), threads, CLOCK);
        AllPlaces places = new AllPlaces(contexts, new LabPlaces(threads, CLOCK));
        WalkEngine walker = new WalkEngine(Checklist.steps(), threads, Calls.WALK, System::nanoTime);
        return screens.run(places, walker, open, true, CLOCK);
    }

    private void keep(ScriptedScreens screens) {
        frames.add(screens.frame());
    }
}
