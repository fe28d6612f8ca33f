package io.github.irsadoctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.checklist.CatalogueText;
import io.github.irsadoctor.checklist.Checklist;
import io.github.irsadoctor.live.Calls;
import io.github.irsadoctor.tui.ScriptedScreens;
import io.github.irsadoctor.walk.WalkEngine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A whole lesson on a real lab world, from the story to the verdicts. */
@Timeout(60)
class LessonScreensTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String NOT_IT = "Not it: ";

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void aTraineeReadsTheStoryTakesAHintGuessesTwiceAndIsTold() {
        ScriptedScreens screens = new ScriptedScreens(120, 50);
        screens.once("What to do", screens::enter)
                .once("✔ injected", screens::enter)
                .once("Checklist", () -> screens.press('h'))
                .once("hint 1 of 2", screens::enter)
                .once("Checklist", () -> screens.press('x'))
                .once("Nothing is wrong here", () -> name(screens, "J-02"))
                .once(NOT_IT, () -> screens.press('x'))
                .once("Nothing is wrong here", () -> name(screens, "R-08"))
                .once("What your walk saw of it", screens::enter)
                .once("FAULTY", () -> screens.press('q'));

        assertThat(run(screens)).isZero();
        assertThat(screens.frames())
                .anySatisfy(frame -> assertThat(frame)
                        .contains(
                                "Right: A wildcard stands under StringEquals",
                                "provider-aws-*",
                                "What would have misled"));
        assertThat(screens.frames().stream().filter(frame -> frame.contains(NOT_IT)))
                .isNotEmpty()
                .allSatisfy(frame -> assertThat(frame).doesNotContain("R-08", "What was wrong"));
        assertThat(screens.frames().stream().filter(frame -> frame.contains("hint 1 of 2")))
                .allSatisfy(frame -> assertThat(frame).doesNotContain("hint 2 of 2"));
    }

    @Test
    void theListOfCausesNamesAllThatARuleLooksFor() {
        List<String> named = new ProgramDesk(new StateFolder(Path.of("/nowhere")), CLOCK)
                .causes().stream().map(it -> it.id()).toList();
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(Checklist.causes().stream()
                        .filter(id -> CatalogueText.of(id).isPresent())
                        .map(id -> id.id())
                        .toList());
    }

    private static void name(ScriptedScreens screens, String cause) {
        ("/" + cause).chars().forEach(key -> screens.press((char) key));
        screens.enter();
        screens.enter();
    }

    private int run(ScriptedScreens screens) {
        Contexts contexts = new Contexts(Map.of(), Path.of("/nowhere"), threads, CLOCK);
        AllPlaces places = new AllPlaces(contexts, new LabPlaces(threads, CLOCK));
        WalkEngine walker = new WalkEngine(Checklist.steps(), threads, Calls.WALK, System::nanoTime);
        return screens.run(
                places,
                walker,
                new ProgramDesk(new StateFolder(Path.of("/nowhere")), CLOCK),
                Optional.of("buckets-stay-unready"),
                true,
                CLOCK);
    }
}
