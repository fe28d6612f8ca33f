package io.github.irsadoctor.tui;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.terminal.virtual.VirtualTerminal;
import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Identity;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Status;
import io.github.irsadoctor.facts.Intrusion;
import io.github.irsadoctor.facts.Page;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.tui.model.Answer;
import io.github.irsadoctor.tui.model.Effect;
import io.github.irsadoctor.tui.model.Key;
import io.github.irsadoctor.tui.model.Msg;
import io.github.irsadoctor.tui.model.OpenPlace;
import io.github.irsadoctor.tui.term.Palette;
import io.github.irsadoctor.walk.Headline;
import io.github.irsadoctor.walk.Outcome;
import io.github.irsadoctor.walk.Places;
import io.github.irsadoctor.walk.WalkEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that wants to steer the terminal, through every page. */
class HostileTextTest {

    static Stream<String> hostile() {
        return Stream.of(
                "esc \u001B[2J\u001B]0;owned\u0007 end",
                "c1 \u009B31m end",
                "bidi \u202Egnp.exe\u2066 end",
                "nul \u0000 del \u007F end",
                "lone \uD83D end \uDC00",
                "lines\r\nand\ttabs\u2028end",
                "marks e" + "\u0301".repeat(200),
                "emoji \uD83D\uDE80 \u2705 \u26A1",
                "wide \u6F22\u5B57\uAC00\uFF21 end",
                "[".repeat(1 << 20),
                "\\\"".repeat(1 << 19));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noPageLetsItThroughOrLosesItsFrame(String text) {
        assertSafe(Stage.of(80, 24)
                .answer(
                        0,
                        new Answer.Cards(
                                List.of(
                                        new Places.Card("a", text, text, false, true),
                                        new Places.Card("b", text, text, true, false)),
                                Optional.of(text))));
        Stage stage = opened(text);
        assertSafe(stage.answer(Effect.ListNamespaces.class, new Answer.Namespaces(Seen.of(List.of(text)))));
        assertSafe(stage.press(Key.ENTER)
                .answer(
                        Effect.ListPods.class,
                        new Answer.Pods(Seen.of(new Page<>(
                                List.of(Examples.pod(text, text, text, "AWS_ROLE_ARN")), Optional.of("next"))))));
        assertSafe(stage.answer(Effect.ListPods.class, new Answer.Pods(new Seen.Broken<>(text, text))));
        stage.press(Key.ENTER).answer(Effect.Walk.class, new Answer.Steps(Examples.CARDS));
        walk(text).forEach(event -> assertSafe(stage.answer(Effect.Walk.class, new Answer.Walked(event))));
        for (int i = 0; i < 12; i++) {
            assertSafe(stage.press(Key.PAGE_DOWN));
        }
        assertSafe(stage.answer(Effect.Walk.class, new Answer.Failed(text)).send(new Msg.Resized(120, 36)));
    }

    private static Stage opened(String text) {
        Stage stage = Stages.places(80, 24).press(Key.ENTER);
        int ticket = stage.ticket(Effect.Open.class);
        return stage.answer(
                ticket,
                new Answer.Opened(new OpenPlace(
                        ticket,
                        text,
                        false,
                        text,
                        Optional.empty(),
                        Optional.empty(),
                        Intrusion.NONE,
                        Optional.empty())));
    }

    private static List<WalkEvent> walk(String text) {
        Finding finding = new Finding(
                CauseId.of("R-03"),
                text,
                text,
                List.of(Line.of(text, text), Line.marked("policy", text, " ^^^ ^")),
                List.of(new Fix(
                        text,
                        text,
                        Fix.Risk.RED,
                        List.of(Change.kubectl("get", text.replace("\0", "")), new Change.HandOver(text)))));
        List<Exhibit> exhibits = List.of(
                new Exhibit.Json(text, text),
                new Exhibit.Yaml(text, text),
                new Exhibit.Token(text, text, text),
                new Exhibit.Fields(text, List.of(Line.of(text, text))),
                new Exhibit.Timeline(text, List.of(new Exhibit.Moment(Stage.NOW, text))),
                new Exhibit.Commands(text, List.of(text)));
        Outcome outcome =
                Examples.outcome(2, Status.FAIL, text, List.of(finding), List.of(new Unseen(text, text)), exhibits);
        return List.of(
                Examples.finished(outcome, new Identity(Identity.Kind.ACTUAL, text)),
                new WalkEvent.Ended(
                        new Headline(Headline.Verdict.FAULTY, text, List.of(finding)),
                        Examples.walked(),
                        List.of(outcome),
                        Duration.ofMillis(3)));
    }

    static void assertSafe(Stage stage) {
        VirtualTerminal terminal = stage.draw(Palette.NONE);
        for (int y = 0; y < stage.model().rows(); y++) {
            for (int x = 0; x < stage.model().columns(); x++) {
                String cell = terminal.getBufferCharacter(x, y).getCharacterString();
                assertThat(cell).hasSize(1);
                assertThat(Character.getType(cell.charAt(0)))
                        .as("cell %d,%d is U+%04X", x, y, (int) cell.charAt(0))
                        .isNotIn(
                                (int) Character.CONTROL,
                                (int) Character.FORMAT,
                                (int) Character.SURROGATE,
                                (int) Character.LINE_SEPARATOR,
                                (int) Character.NON_SPACING_MARK);
            }
            String edge =
                    terminal.getBufferCharacter(stage.model().columns() - 1, y).getCharacterString();
            assertThat(" │┃┐┓┘┛").as("right edge of row %d", y).contains(edge);
        }
    }
}
