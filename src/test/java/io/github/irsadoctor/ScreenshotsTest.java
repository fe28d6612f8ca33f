package io.github.irsadoctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.checklist.Checklist;
import io.github.irsadoctor.live.Calls;
import io.github.irsadoctor.tui.Golden;
import io.github.irsadoctor.tui.ScriptedScreens;
import io.github.irsadoctor.walk.WalkEngine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The real screens on worlds of the lab, cell by cell with their colours. The README's pictures are painted from the same
 * frames: {@code mvn -q test -Dtest=ScreenshotsTest -Dscreenshots=screenshots}.
 */
@Timeout(60)
class ScreenshotsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private final StillSteps steps = new StillSteps();
    private final Map<String, String> frames = new LinkedHashMap<>();

    @AfterEach
    void stop() {
        steps.close();
    }

    @Test
    void aLessonLooksTheSame() {
        ScriptedScreens screens = new ScriptedScreens(120, 36);
        screens.once("1 of 64", () -> {
                    keep(screens, "worlds");
                    type(screens, "/green side");
                    screens.enter();
                    screens.enter();
                })
                .once("What to do", () -> screens.press('h'))
                .once("hint 1 of 2", () -> keep(screens, "story", screens::enter))
                .once("names the same role", () -> keep(screens, "pods", screens::enter))
                .once("Verdicts are hidden", () -> screens.press('x'))
                .once("Nothing is wrong here", () -> {
                    type(screens, "/issuer");
                    screens.enter();
                    screens.down();
                    screens.down();
                })
                .once("3 of 5", () -> keep(screens, "guess", screens::enter))
                .once("What your walk saw of it", () -> keep(screens, "debrief", () -> screens.press('q')));
        assertThat(run(screens, Optional.empty())).isZero();
        assertThat(frames).hasSize(5);
        frames.forEach(Golden::matches);
    }

    @Test
    void aWalkAndItsPanesLookTheSame() {
        ScriptedScreens screens = new ScriptedScreens(120, 36);
        toTheWalk(screens, "walk")
                .once("R-03]", screens::tab)
                .once("[Evidence]", () -> {
                    type(screens, "/federated");
                    screens.enter();
                })
                .once(
                        "1 of ",
                        () -> keep(screens, "evidence", () -> {
                            screens.escape();
                            screens.tab();
                        }))
                .once("[Token]", () -> keep(screens, "token", screens::tab))
                .once("[Trust trace]", () -> keep(screens, "trace", screens::tab))
                .once("[CloudTrail]", () -> keep(screens, "cloudtrail", screens::tab))
                .once("[Timeline]", () -> keep(screens, "timeline", screens::tab))
                .once("[Commands]", () -> keep(screens, "commands", () -> screens.press('i')))
                .once("How to prove", () -> keep(screens, "explanation", () -> screens.press('q')));
        assertThat(run(screens, Optional.of("green-gets-no-orders"))).isZero();
        assertThat(frames).hasSize(8);
        frames.forEach(Golden::matches);
    }

    @Test
    void theSameWalkLooksTheSameOnASmallTerminal() {
        ScriptedScreens screens = new ScriptedScreens(80, 24);
        toTheWalk(screens, "walk-small").once("R-03]", () -> screens.press('q'));
        assertThat(run(screens, Optional.of("green-gets-no-orders"))).isZero();
        assertThat(frames).hasSize(1);
        frames.forEach(Golden::matches);
    }

    private ScriptedScreens toTheWalk(ScriptedScreens screens, String name) {
        return screens.once("What to do", screens::enter)
                .once("injected", screens::enter)
                .once("Verdicts are hidden", () -> screens.press('v'))
                .once("FAULTY", () -> keep(screens, name));
    }

    private static void type(ScriptedScreens screens, String text) {
        text.chars().forEach(key -> screens.press((char) key));
    }

    private int run(ScriptedScreens screens, Optional<String> open) {
        // One call after the other, or the list of commands would have another order in every run.
        Contexts contexts = new Contexts(Map.of(), Path.of("/nowhere"), Runnable::run, CLOCK);
        AllPlaces places = new AllPlaces(contexts, new LabPlaces(Runnable::run, CLOCK));
        WalkEngine walker = new WalkEngine(Checklist.steps(), steps, Calls.WALK, steps);
        ProgramDesk desk = new ProgramDesk(new StateFolder(Path.of("/nowhere")), CLOCK);
        return screens.run(places, walker, desk, open, true, CLOCK);
    }

    private void keep(ScriptedScreens screens, String name, Runnable then) {
        keep(screens, name);
        then.run();
    }

    private void keep(ScriptedScreens screens, String name) {
        frames.put("screens/" + name, screens.coloured());
        Optional.ofNullable(System.getProperty("screenshots"))
                .ifPresent(folder -> screens.paint(Path.of(folder, name + ".png")));
    }
}
