package io.github.irsadoctor.tui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.facts.Page;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.tui.model.Answer;
import io.github.irsadoctor.tui.model.Effect;
import io.github.irsadoctor.tui.model.Key;
import io.github.irsadoctor.tui.model.Msg;
import io.github.irsadoctor.walk.WalkEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each page looks like, in both sizes that must work. */
class FramesTest {

    @ParameterizedTest
    @CsvSource({"80,24", "120,36"})
    void everyPageLooksAsItDid(int columns, int rows) {
        String size = "-" + columns + "x" + rows;
        Golden.matches("first" + size, Stage.of(columns, rows).frame());
        Golden.matches("clusters" + size, Stages.places(columns, rows).frame());
        Golden.matches("namespaces" + size, Stages.namespaces(columns, rows).frame());
        Golden.matches("pods" + size, Stages.pods(columns, rows).frame());
        Golden.matches("walk" + size, Stages.walked(columns, rows).frame());
        Golden.matches(
                "walk-scrolled" + size,
                Stages.walked(columns, rows).press(Key.ENTER, Key.PAGE_DOWN).frame());
        Golden.matches("help" + size, Stages.walked(columns, rows).press("?").frame());
    }

    @ParameterizedTest
    @CsvSource({"80,24", "120,36"})
    void aWalkLightsUpWhileItRuns(int columns, int rows) {
        Stage stage = Stages.walkBegun(columns, rows);
        List<WalkEvent> events = Examples.walk();
        events.subList(0, 4).forEach(event -> stage.answer(Effect.Walk.class, new Answer.Walked(event)));
        events.subList(11, 13).forEach(event -> stage.answer(Effect.Walk.class, new Answer.Walked(event)));
        Golden.matches("walk-running-" + columns + "x" + rows, stage.frame());
    }

    @Test
    void troublesAreSentencesWithWhatIsMissing() {
        Stage clusters = Stage.of(80, 24)
                .answer(0, new Answer.Cards(Examples.PLACES, Optional.of("No kubeconfig at /home/ada/.kube/config.")))
                .press(Key.ENTER);
        clusters.answer(
                Effect.Open.class,
                new Answer.Failed("The SSO session of profile prod has expired: run aws sso login --profile prod."));
        Golden.matches("clusters-trouble-80x24", clusters.frame());

        Stage denied = Stages.namespaces(80, 24)
                .press(Key.ENTER)
                .answer(
                        Effect.ListPods.class,
                        new Answer.Pods(new Seen.Denied<>("list pods in payments", "forbidden")));
        Golden.matches("pods-denied-80x24", denied.frame());
    }

    @Test
    void aListThatIsStillArrivingSaysSo() {
        Stage stage = Stages.namespaces(80, 24)
                .press(Key.ENTER)
                .answer(
                        Effect.ListPods.class,
                        new Answer.Pods(Seen.of(new Page<>(Examples.PODS, Optional.of("next")))));
        assertThat(stage.frame()).contains("4, more to come");
    }

    @ParameterizedTest
    @CsvSource({"79,24", "80,23", "20,5", "1,1"})
    void aWindowThatIsTooSmallIsToldSo(int columns, int rows) {
        Stage stage = Stages.walked(columns, rows);
        String words = stage.frame().replace("\n", " ");
        assertThat(words).doesNotContain("Checklist");
        if (columns >= 20) {
            assertThat(words.replaceAll("\\s+", " ")).contains("irsa-doctor needs a window of at least 80x24");
        }
    }

    @Test
    void theFrameFollowsTheWindow() {
        Stage stage = Stages.walked(80, 24).send(new Msg.Resized(120, 36));
        assertThat(stage.frame()).isEqualTo(Stages.walked(120, 36).frame());
    }

    @ParameterizedTest
    @CsvSource({"80,24", "120,36", "97,31"})
    void framesOfTheWalkAreClosedOnEveryRow(int columns, int rows) {
        String[] lines = Stages.walked(columns, rows).frame().split("\n");
        long closed = Arrays.stream(lines)
                .filter(line -> line.length() == columns && "│┃┐┓┘┛".indexOf(line.charAt(columns - 1)) >= 0)
                .count();
        assertThat(closed).isEqualTo(rows - 4);
    }
}
