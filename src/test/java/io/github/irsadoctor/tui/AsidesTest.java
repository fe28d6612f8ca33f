package io.github.irsadoctor.tui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Status;
import io.github.irsadoctor.facts.Intrusion;
import io.github.irsadoctor.tui.model.Answer;
import io.github.irsadoctor.tui.model.Binding;
import io.github.irsadoctor.tui.model.Effect;
import io.github.irsadoctor.tui.model.ExplanationPage;
import io.github.irsadoctor.tui.model.Key;
import io.github.irsadoctor.tui.model.Keymap;
import io.github.irsadoctor.tui.model.LevelsPage;
import io.github.irsadoctor.tui.model.Model;
import io.github.irsadoctor.tui.model.OpenPlace;
import io.github.irsadoctor.tui.model.Page;
import io.github.irsadoctor.tui.model.WalkPage;
import io.github.irsadoctor.walk.Lesson;
import io.github.irsadoctor.walk.Outcome;
import io.github.irsadoctor.walk.WalkEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What i, e, y and a do to the model. */
class AsidesTest {

    static final Finding SECOND = new Finding(
            CauseId.of("R-08"),
            "role/checkout",
            "The sub condition has a wildcard under StringEquals.",
            List.of(),
            List.of(
                    new Fix("Ask the owner", "", Fix.Risk.GREEN, List.of(new Change.HandOver("Ask the owner."))),
                    new Fix(
                            "Edit the policy",
                            "",
                            Fix.Risk.YELLOW,
                            List.of(
                                    Change.aws("iam", "get-role", "--role-name", "checkout"),
                                    new Change.HandOver("Change the operator."),
                                    Change.aws("iam", "update-assume-role-policy", "--role-name", "checkout")))));

    /** A walk whose third step has found these. */
    static Stage found(int columns, int rows, Finding... findings) {
        Stage stage = Stages.walkBegun(columns, rows);
        Outcome outcome = Examples.outcome(2, Status.FAIL, findings[0].says(), List.of(findings), List.of(), List.of());
        return stage.answer(Effect.Walk.class, new Answer.Walked(Examples.finished(outcome)));
    }

    private static Optional<String> disabled(Model model, char key) {
        return Keymap.of(model).stream()
                .filter(it -> it.keys().contains(Key.of(key)))
                .findFirst()
                .map(Binding::disabled)
                .orElseThrow();
    }

    private static ExplanationPage explanation(Stage stage) {
        return (ExplanationPage) stage.model().page();
    }

    @Test
    void theCauseOfTheChosenStepIsExplained() {
        Stage stage = Stages.walked(80, 24).press("i");
        assertThat(stage.last(Effect.Explain.class).cause()).isEqualTo("R-03");
        stage.answer(Effect.Explain.class, new Answer.Explained(Optional.of(StillDesk.R_03)));
        assertThat(explanation(stage).text()).contains(StillDesk.R_03);
        assertThat(stage.press(Key.ESC).model().page()).isInstanceOf(WalkPage.class);
    }

    @Test
    void onAStepWithoutAFindingTheHeadlinesCauseIsExplained() {
        Stage stage = Stages.walked(80, 24).press("ggi");
        assertThat(stage.last(Effect.Explain.class).cause()).isEqualTo("R-03");
    }

    @Test
    void severalCausesOfAStepAreGoneThroughAndALateAnswerIsDropped() {
        Stage stage = found(80, 24, Examples.FOREIGN_ISSUER, SECOND, SECOND).press("i");
        assertThat(explanation(stage).causes()).containsExactly("R-03", "R-08");
        int first = stage.ticket(Effect.Explain.class);
        stage.press(Key.TAB);
        assertThat(stage.last(Effect.Explain.class).cause()).isEqualTo("R-08");
        stage.answer(first, new Answer.Explained(Optional.of(StillDesk.R_03)));
        assertThat(explanation(stage).text()).isEmpty();
        assertThat(explanation(stage.press("i")).cause()).isEqualTo("R-03");
        assertThat(explanation(stage.press(Key.LEFT)).cause()).isEqualTo("R-08");
        assertThat(stage.press(Key.ESC).model().page()).isInstanceOf(WalkPage.class);
    }

    @Test
    void withNothingFoundTheKeySaysSo() {
        assertThat(disabled(Stages.walkBegun(80, 24).model(), 'i')).contains("Nothing has been found yet.");
    }

    @Test
    void aCauseTheCatalogueDoesNotKnowIsSaidToBeUnknown() {
        Stage stage = Stages.walked(80, 24).press("i");
        stage.answer(Effect.Explain.class, new Answer.Explained(Optional.empty()));
        assertThat(stage.frame()).contains("The catalogue says nothing of R-03.");
    }

    @Test
    void aWalkIsExportedOnceItHasEnded() {
        assertThat(disabled(Stages.walkBegun(80, 24).model(), 'e')).contains("This walk is still running.");
        Stage stage = Stages.walked(80, 24).press("e");
        assertThat(stage.last(Effect.Export.class).state().end()).isPresent();
        assertThat(stage.model().notice()).contains("The walk is being written to files.");
        stage.answer(Effect.Export.class, new Answer.Done("Written: /exports/walk.md"));
        assertThat(stage.model().notice()).contains("Written: /exports/walk.md");
        assertThat(stage.model().page()).isInstanceOf(WalkPage.class);
    }

    @Test
    void aWalkThatBrokeOffIsNotExported() {
        Stage stage = Stages.walkBegun(80, 24).answer(Effect.Walk.class, new Answer.Failed("No."));
        assertThat(disabled(stage.model(), 'e')).contains("This walk broke off, so there is nothing to write.");
    }

    @Test
    void whereVerdictsAreHiddenNoKeyTellsThem() {
        Model open = Stages.walked(80, 24).model();
        Lesson lesson = new Lesson("A story", "It broke.", List.of(), List.of("R-03"), "It was R-03.");
        Model hidden = in(open, lesson);
        assertThat(List.of('i', 'e', 'y')).allSatisfy(key -> {
            assertThat(disabled(open, key)).isEmpty();
            assertThat(disabled(hidden, key)).contains("That would give the answer away; v shows the verdicts.");
        });
        assertThat(disabled(hidden, 'a')).isEmpty();
    }

    private static Model in(Model model, Lesson lesson) {
        WalkPage page = (WalkPage) model.page();
        OpenPlace place = page.place();
        OpenPlace taught = new OpenPlace(
                place.ticket(),
                place.name(),
                true,
                place.defaultNamespace(),
                place.target(),
                place.container(),
                place.permitted(),
                Optional.of(lesson));
        List<Page> pages = new ArrayList<>(model.pages());
        pages.set(
                pages.size() - 1,
                new WalkPage(
                        page.ticket(),
                        taught,
                        page.target(),
                        page.active(),
                        page.state(),
                        page.cursor(),
                        page.moved(),
                        page.detail(),
                        page.pane(),
                        page.reading(),
                        page.event(),
                        page.trouble()));
        return new Model(
                pages,
                model.help(),
                model.helpRow(),
                model.jump(),
                model.trainings(),
                model.notice(),
                model.columns(),
                model.rows(),
                model.tickets(),
                model.now());
    }

    @Test
    void theCommandsOfTheFirstFixThatHasSomeAreCopied() {
        Effect.Copy copy = found(80, 24, SECOND).press("y").last(Effect.Copy.class);
        assertThat(copy.what()).isEqualTo("2 commands");
        assertThat(copy.text())
                .isEqualTo("aws iam get-role --role-name checkout\n# Change the operator.\n"
                        + "aws iam update-assume-role-policy --role-name checkout");
    }

    @Test
    void aFindingWithoutCommandsIsCopiedAsText() {
        Finding bare = new Finding(SECOND.cause(), "role/checkout", "It is \u001b[2J wrong.", List.of(), List.of());
        Effect.Copy copy = found(80, 24, bare).press("y").last(Effect.Copy.class);
        assertThat(copy.what()).isEqualTo("the finding");
        assertThat(copy.text()).isEqualTo("R-08 role/checkout: It is \\u{1B}[2J wrong.");
    }

    @Test
    void whatTheWalkDidIsCopiedAsCommands() {
        Stage stage = Stages.walked(80, 24);
        stage.answer(Effect.Walk.class, new Answer.Walked(new WalkEvent.Asked("kubectl get pod checkout")));
        stage.answer(Effect.Walk.class, new Answer.Walked(new WalkEvent.Asked("aws iam get-role")));
        Effect.Copy copy = stage.press("ly").last(Effect.Copy.class);
        assertThat(copy)
                .extracting(Effect.Copy::what, Effect.Copy::text)
                .containsExactly("2 commands", "kubectl get pod checkout\naws iam get-role");
    }

    @ParameterizedTest
    @CsvSource({"80,24", "120,36"})
    void anotherPaneIsCopiedWithItsLinesUnbroken(int columns, int rows) {
        Effect.Copy copy =
                Stages.walked(columns, rows).press(Key.TAB).press("y").last(Effect.Copy.class);
        assertThat(copy.what()).isEqualTo("the text of this pane");
        assertThat(copy.text()).contains(Examples.ROLE).doesNotContain("───", " ".repeat(200));
        assertThat(copy.text().lines()).noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void anExplanationIsCopiedWhole() {
        Stage stage = Stages.walked(80, 24).press("i");
        stage.answer(Effect.Explain.class, new Answer.Explained(Optional.of(StillDesk.R_03)));
        assertThat(stage.press("y").last(Effect.Copy.class).text())
                .contains(StillDesk.R_03.title(), StillDesk.R_03.sources().get(0));
    }

    @Test
    void aWalkIsWalkedAgainAtTheChosenLevel() {
        Stage stage = Stages.walked(80, 24);
        int before = stage.ticket(Effect.Walk.class);
        stage.press("a").takeEffects();
        assertThat(((LevelsPage) stage.model().page()).chosen()).contains(Intrusion.NONE);
        stage.press(Key.DOWN, Key.DOWN, Key.ENTER);
        assertThat(stage.last(Effect.Stop.class).ticket()).isEqualTo(before);
        Effect.Walk walk = stage.last(Effect.Walk.class);
        assertThat(walk.active()).contains(Intrusion.ASSUME);
        assertThat(walk.ticket()).isNotEqualTo(before);
        assertThat(((WalkPage) stage.model().page()).level()).isEqualTo(Intrusion.ASSUME);
        assertThat(stage.frame()).contains("read-only · assume");
        stage.answer(before, new Answer.Steps(Examples.CARDS));
        assertThat(((WalkPage) stage.model().page()).steps()).isEmpty();
        assertThat(stage.press(Key.ESC).model().page()).isInstanceOf(Page.Pods.class);
    }

    @Test
    void escLeavesTheLevelsWithoutAWalk() {
        Stage stage = Stages.walked(80, 24).press("a");
        stage.takeEffects();
        stage.press(Key.DOWN, Key.ESC);
        assertThat(stage.takeEffects()).isEmpty();
        assertThat(((WalkPage) stage.model().page()).level()).isEqualTo(Intrusion.NONE);
    }
}
