package io.github.irsadoctor.tui;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.terminal.virtual.VirtualTerminal;
import io.github.irsadoctor.facts.Page;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.tui.model.Answer;
import io.github.irsadoctor.tui.model.ContainersPage;
import io.github.irsadoctor.tui.model.DebriefPage;
import io.github.irsadoctor.tui.model.Effect;
import io.github.irsadoctor.tui.model.EventPage;
import io.github.irsadoctor.tui.model.ExplanationPage;
import io.github.irsadoctor.tui.model.GuessPage;
import io.github.irsadoctor.tui.model.Key;
import io.github.irsadoctor.tui.model.LevelsPage;
import io.github.irsadoctor.tui.model.Msg;
import io.github.irsadoctor.tui.model.Pane;
import io.github.irsadoctor.tui.model.StoryPage;
import io.github.irsadoctor.tui.term.Palette;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that wants to steer the terminal, through every page, at both sizes. */
class HostileTextTest {

    /** Of one frame. It takes a hundredth of it; a text whose cost is its square takes minutes. */
    private static final Duration GENEROUS = Duration.ofSeconds(10);

    private static final Set<Integer> STEERING = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.LINE_SEPARATOR,
            (int) Character.NON_SPACING_MARK);

    private static final List<Hostile> TEXTS = Stream.of(
                    "esc \u001B[2J\u001B]0;owned\u0007 end",
                    "c1 \u009B31m end",
                    "bidi \u202Egnp.exe\u2066 end",
                    "nul \u0000 del \u007F end",
                    "lone \uD83D end \uDC00",
                    "lines\r\nand\ttabs\u2028end",
                    "marks e" + "\u0301".repeat(200),
                    "emoji \uD83D\uDE80 \u2705 \u26A1",
                    "wide \u6F22\u5B57\uAC00\uFF21 end",
                    "[".repeat(1 << 19) + "\\\"".repeat(1 << 18))
            .map(Hostile::new)
            .toList();

    static Stream<Hostile> hostile() {
        return TEXTS.stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noListLetsItThroughOrLosesItsFrame(Hostile it) {
        String text = it.text();
        Stage stage = Stage.of(80, 24).answer(0, new Answer.Cards(it.cards(), Optional.of(text)));
        assertSafe(stage);
        assertSafe(stage.press(Key.ENTER));
        stage.answer(Effect.Open.class, new Answer.Failed(text));
        assertSafe(stage.press(Key.ENTER));
        stage.answer(Effect.Open.class, new Answer.Opened(it.place(stage.ticket(Effect.Open.class))));
        assertSafe(stage.answer(Effect.ListNamespaces.class, new Answer.Namespaces(Seen.of(List.of(text, "b")))));
        assertSafe(typed(stage.press("/"), text));
        assertSafe(typed(stage.press(Key.ESC).press(":ns "), text));
        assertSafe(stage.press(Key.ENTER));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noListOfPodsLetsItThroughOrLosesItsFrame(Hostile it) {
        String text = it.text();
        Stage stage = PodStages.waiting(80, 24);
        stage.answer(Effect.ListPods.class, new Answer.Pods(Seen.of(new Page<>(it.pods(), Optional.of("next")))));
        stage.answer(Effect.ListAccounts.class, new Answer.Accounts(Seen.of(List.of(it.account()))));
        assertSafe(stage.answer(Effect.ListWorkloads.class, new Answer.Workloads(Seen.of(List.of(it.workload())))));
        assertSafe(stage.answer(Effect.ListPods.class, new Answer.Pods(new Seen.Broken<>(text, text))));
        assertSafe(stage.press("?"));
        stage.press("?").press("g").press(Key.ENTER);
        assertThat(stage.model().page()).isInstanceOf(ContainersPage.class);
        assertSafe(stage);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noPaneOfAWalkLetsItThroughOrLosesItsFrame(Hostile it) {
        Stage stage = Stages.walkBegun(80, 24);
        it.walk().forEach(event -> stage.answer(Effect.Walk.class, new Answer.Walked(event)));
        for (Pane pane : Pane.values()) {
            assertSafe(Recorded.on(stage, pane));
            assertSafeAsItIs(stage.press(Key.ENTER).press("G"));
            stage.press(Key.ESC);
        }
        Recorded.on(stage, Pane.CLOUDTRAIL).press(Key.ENTER, Key.ENTER);
        assertThat(stage.model().page()).isInstanceOf(EventPage.class);
        assertSafe(stage);
        assertSafe(stage.press("G"));
        assertSafe(stage.press(Key.ESC).answer(Effect.Walk.class, new Answer.Failed(it.text())));
        assertSafe(typed(Recorded.on(stage, Pane.EVIDENCE).press("/"), it.text()));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothingAsideAWalkLetsItThroughOrLosesItsFrame(Hostile it) {
        Stage stage = Stages.walked(80, 24).press("i");
        stage.answer(Effect.Explain.class, new Answer.Explained(Optional.of(it.explanation())));
        assertThat(stage.model().page()).isInstanceOf(ExplanationPage.class);
        assertSafe(stage);
        stage.press(Key.ESC).press("e");
        assertSafe(stage.answer(Effect.Export.class, new Answer.Done(it.text())));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noLessonLetsItThroughOrLosesItsFrame(Hostile it) {
        Stage stage = Trainee.story(80, 24, it.lesson());
        assertThat(stage.press("h").model().page()).isInstanceOf(StoryPage.class);
        assertSafe(stage);
        assertSafe(stage.press("G"));
        stage.press(Key.ENTER, Key.ENTER).answer(Effect.Walk.class, new Answer.Steps(Examples.CARDS));
        it.walk().forEach(event -> stage.answer(Effect.Walk.class, new Answer.Walked(event)));
        assertSafe(stage);
        assertThat(stage.press("a").model().page()).isInstanceOf(LevelsPage.class);
        assertSafe(stage);
        stage.press(Key.ESC).press("x").answer(Effect.ListCauses.class, new Answer.Causes(it.causes()));
        assertThat(stage.model().page()).isInstanceOf(GuessPage.class);
        assertSafe(stage);
        assertSafe(stage.press("/R-03").press(Key.ENTER, Key.ENTER));
        assertThat(stage.model().page()).isInstanceOf(DebriefPage.class);
        assertSafe(stage.press("G"));
    }

    // Nobody types a megabyte.
    private static Stage typed(Stage stage, String text) {
        return stage.press(text.substring(0, Math.min(text.length(), 30)));
    }

    /** At both sizes. */
    private static void assertSafe(Stage stage) {
        assertSafeAsItIs(stage);
        assertSafeAsItIs(stage.send(new Msg.Resized(120, 36)));
        stage.send(new Msg.Resized(80, 24));
    }

    private static void assertSafeAsItIs(Stage stage) {
        long begin = System.nanoTime();
        VirtualTerminal terminal = stage.draw(Palette.NONE);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(GENEROUS);
        List<String> wrong = new ArrayList<>();
        for (int y = 0; y < stage.model().rows(); y++) {
            for (int x = 0; x < stage.model().columns(); x++) {
                String cell = terminal.getBufferCharacter(x, y).getCharacterString();
                if (cell.length() != 1 || STEERING.contains(Character.getType(cell.charAt(0)))) {
                    wrong.add(String.format("%d,%d is U+%04X", x, y, (int) cell.charAt(0)));
                }
            }
            String edge =
                    terminal.getBufferCharacter(stage.model().columns() - 1, y).getCharacterString();
            if (!" │┃┐┓┘┛".contains(edge)) {
                wrong.add("the right edge of row " + y + " is " + edge);
            }
        }
        assertThat(wrong).isEmpty();
    }
}
