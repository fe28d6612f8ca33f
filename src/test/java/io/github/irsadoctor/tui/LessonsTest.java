package io.github.irsadoctor.tui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.tui.model.Answer;
import io.github.irsadoctor.tui.model.Binding;
import io.github.irsadoctor.tui.model.DebriefPage;
import io.github.irsadoctor.tui.model.Effect;
import io.github.irsadoctor.tui.model.GuessPage;
import io.github.irsadoctor.tui.model.Key;
import io.github.irsadoctor.tui.model.Keymap;
import io.github.irsadoctor.tui.model.Page.Clusters;
import io.github.irsadoctor.tui.model.Page.Pods;
import io.github.irsadoctor.tui.model.StoryPage;
import io.github.irsadoctor.tui.model.Training;
import io.github.irsadoctor.tui.model.WalkPage;
import io.github.irsadoctor.walk.Lesson;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a trainee's keys do to the model. */
class LessonsTest {

    private static final Lesson HEALTHY =
            new Lesson("All quiet", "Nobody complains.", List.of("Follow one token."), List.of(), "All agrees.");

    private static final Lesson TWO =
            new Lesson("First steps", "Nothing works.", List.of(), List.of("O-01", "R-03"), "Two faults.");

    private static Training training(Stage stage) {
        return stage.model().pages().stream()
                .filter(WalkPage.class::isInstance)
                .map(page -> ((WalkPage) page).place())
                .findFirst()
                .flatMap(stage.model()::training)
                .orElseThrow();
    }

    private static WalkPage walk(Stage stage) {
        return (WalkPage) stage.model().page();
    }

    private static Optional<Binding> binding(Stage stage, String key) {
        return Keymap.of(stage.model()).stream()
                .filter(it -> it.keys().contains(new Key(key)))
                .findFirst();
    }

    @Test
    void aWorldOpensOnItsStoryAndEnterGoesToItsPods() {
        Stage stage = Trainee.story(80, 24);
        assertThat(stage.model().page()).isInstanceOf(StoryPage.class);
        stage.press(Key.ENTER);
        assertThat(stage.model().page())
                .isInstanceOfSatisfying(
                        Pods.class,
                        page -> assertThat(page.list().selected().orElseThrow().name())
                                .startsWith("checkout-"));
    }

    @Test
    void aWorldThatIsOpenedByNameTellsItsStoryToo() {
        Stage stage = Stage.opening("lab:w1", true);
        int ticket = stage.ticket(Effect.Open.class);
        stage.answer(ticket, new Answer.Opened(Trainee.place(ticket, Trainee.LESSON)));
        assertThat(stage.model().page()).isInstanceOf(StoryPage.class);
    }

    @Test
    void escFromTheFirstStoryLeavesTheWorldForTheListOfWorlds() {
        Stage stage = Trainee.story(80, 24);
        stage.press(Key.ESC);
        assertThat(stage.model().page()).isInstanceOf(Clusters.class);
        assertThat(stage.model().pages()).hasSize(1);
        assertThat(stage.last(Effect.Close.class).place()).isEqualTo(stage.ticket(Effect.Open.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Esc", "Enter"})
    void theStoryToldAgainGoesBackToWhereItWasAskedFor(String key) {
        Stage pods = Trainee.story(80, 24).press(Key.ENTER);
        assertThat(pods.press("t").model().page()).isInstanceOf(StoryPage.class);
        assertThat(pods.press(new Key(key)).model().page()).isInstanceOf(Pods.class);
        Stage walk = Trainee.walked(80, 24);
        assertThat(walk.press("t").model().page()).isInstanceOf(StoryPage.class);
        assertThat(walk.press(new Key(key)).model().page()).isInstanceOf(WalkPage.class);
        assertThat(walk.effects()).noneMatch(Effect.Close.class::isInstance);
    }

    @Test
    void hintsComeOneAtATimeAndAfterTheLastThatIsSaid() {
        Stage stage = Trainee.walked(80, 24).press("h");
        assertThat(stage.frame()).contains("hint 1 of 2").doesNotContain("hint 2 of 2");
        stage.press(Key.ENTER).press("h");
        assertThat(stage.frame()).contains("hint 1 of 2", "hint 2 of 2", "That was the last hint.");
        stage.press("h");
        assertThat(stage.frame()).contains("There are no more hints.");
        assertThat(training(stage).hints()).isEqualTo(2);
        assertThat(stage.press(Key.ESC).model().page()).isInstanceOf(WalkPage.class);
    }

    @Test
    void hintsAreUnderTheStoryWhenItIsToldAgain() {
        Stage stage = Trainee.walked(80, 24).press("h").press(Key.ESC).press("t");
        assertThat(stage.frame()).contains("hint 1 of 2").doesNotContain("hint 2 of 2");
    }

    @Test
    void verdictsAreHiddenUntilTheyAreAskedForAndThenStay() {
        Stage stage = Trainee.walked(80, 24);
        assertThat(stage.model().hidden(walk(stage).place())).isTrue();
        stage.press("v");
        assertThat(stage.model().hidden(walk(stage).place())).isFalse();
        stage.press("v");
        assertThat(stage.model().hidden(walk(stage).place())).isFalse();
        assertThat(stage.model().notice()).contains("The verdicts are shown already.");
    }

    @Test
    void whileTheyAreHiddenTheCursorDoesNotGoToTheFault() {
        Stage stage = Trainee.walked(80, 24);
        assertThat(walk(stage).cursor()).isZero();
        stage.press(Key.DOWN, Key.DOWN, Key.DOWN);
        assertThat(walk(stage).cursor()).isEqualTo(3);
        assertThat(walk(stage.press("v")).cursor()).isEqualTo(2);
    }

    @Test
    void whatWouldTellTheAnswerIsRefusedUntilTheVerdictsAreShown() {
        Stage stage = Trainee.walked(80, 24);
        assertThat(List.of("i", "e", "y"))
                .allSatisfy(key -> assertThat(binding(stage, key))
                        .hasValueSatisfying(it -> assertThat(it.disabled()).isPresent()));
        stage.press("v");
        assertThat(List.of("i", "e", "y"))
                .allSatisfy(key -> assertThat(binding(stage, key))
                        .hasValueSatisfying(it -> assertThat(it.disabled()).isEmpty()));
    }

    @Test
    void anotherWalkOfTheSameWorldHidesWhatTheFirstHid() {
        Stage stage = Trainee.walked(80, 24).press("r");
        assertThat(stage.model().hidden(walk(stage).place())).isTrue();
        stage.press("v");
        stage.answer(Effect.Walk.class, new Answer.Steps(Examples.CARDS));
        Examples.walk().forEach(event -> stage.answer(Effect.Walk.class, new Answer.Walked(event)));
        assertThat(stage.press("r").model().hidden(walk(stage).place())).isFalse();
    }

    @Test
    void theRightCauseShowsTheVerdictsAndTellsAll() {
        Stage stage = Trainee.named(Trainee.guessing(80, 24), "R-03");
        assertThat(stage.model().page()).isInstanceOf(DebriefPage.class);
        assertThat(stage.frame()).contains("Right: ", "What was wrong");
        stage.press(Key.ENTER);
        assertThat(walk(stage).cursor()).isEqualTo(2);
        assertThat(stage.model().hidden(walk(stage).place())).isFalse();
    }

    @Test
    void aBroaderCauseThatTheWorldAcceptsIsRight() {
        Stage stage = Trainee.named(Trainee.guessing(80, 24), "O-09");
        assertThat(training(stage).revealed()).isTrue();
        assertThat(stage.frame()).contains("Right: ");
    }

    @Test
    void aWrongCauseIsToldWhatSpeaksAgainstItAndNothingElse() {
        Stage stage = Trainee.named(Trainee.guessing(120, 36), "O-01");
        assertThat(stage.frame())
                .contains("Not it: ", "The provider exists")
                .doesNotContain("R-03", "What was wrong", "Right:");
        assertThat(training(stage).revealed()).isFalse();
        assertThat(Trainee.causes(stage.press("x")).model().page()).isInstanceOf(GuessPage.class);
        Trainee.named(stage, "P-05");
        assertThat(stage.frame()).contains("Not it: ", "Nothing that can be seen in this world speaks for it.");
        stage.press("v");
        assertThat(stage.frame()).contains("Not it: ", "What was wrong", "R-03");
        assertThat(stage.press(Key.ESC).model().page()).isInstanceOf(WalkPage.class);
    }

    @Test
    void whoAsksForTheVerdictsIsToldOnTheSameKeyThatNamesACause() {
        Stage stage = Trainee.walked(80, 24).press("v");
        assertThat(binding(stage, "x"))
                .hasValueSatisfying(it -> assertThat(it.label()).isEqualTo("debrief"));
        Trainee.causes(stage.press("x"));
        assertThat(stage.frame()).contains("You asked for the answer.", "R-03  The trust policy trusts another issuer");
    }

    @Test
    void oneOfTwoCausesIsRightAndNotAll() {
        Stage stage = Trainee.named(Trainee.guessing(80, 24, TWO), "O-01");
        assertThat(stage.frame())
                .contains("Right: ", "There is one more cause.")
                .doesNotContain("R-03");
        assertThat(training(stage).revealed()).isFalse();
        Trainee.named(Trainee.causes(stage.press("x")), "J-02");
        assertThat(stage.frame()).contains("Not it: ");
        Trainee.named(Trainee.causes(stage.press("x")), "R-03");
        assertThat(stage.frame()).contains("Right: ", "What was wrong", "O-01", "R-03");
        assertThat(training(stage).revealed()).isTrue();
    }

    @Test
    void whereAllIsWellNothingIsTheRightAnswerAndACauseIsWrong() {
        Stage wrong = Trainee.named(Trainee.guessing(80, 24, HEALTHY), "O-01");
        assertThat(wrong.frame()).contains("Not it: ");
        assertThat(training(wrong).revealed()).isFalse();
        Stage right = Trainee.named(Trainee.guessing(80, 24, HEALTHY), "Nothing");
        assertThat(right.frame()).contains("Right: Nothing is wrong here", "All agrees.");
        assertThat(training(right).revealed()).isTrue();
    }

    @Test
    void nothingIsWrongAnswerWhereSomethingIs() {
        Stage stage = Trainee.named(Trainee.guessing(80, 24), "Nothing");
        assertThat(stage.frame()).contains("Not it: Nothing is wrong here", "Something is wrong here");
        assertThat(training(stage).revealed()).isFalse();
    }

    @Test
    void aCauseCanBeNamedBeforeTheWalkHasEnded() {
        Stage stage = Trainee.walkBegun(80, 24, Trainee.LESSON).press("x");
        assertThat(Trainee.named(Trainee.causes(stage), "R-03").model().page()).isInstanceOf(DebriefPage.class);
    }

    @Test
    void causesThatCanNotBeListedAreSaidAndEscGoesBackToTheWalk() {
        Stage stage = Trainee.walked(80, 24).press("x");
        stage.answer(Effect.ListCauses.class, new Answer.Failed("The catalogue could not be read."));
        assertThat(stage.frame()).contains("The catalogue could not be read");
        assertThat(stage.press(Key.ENTER, Key.ESC).model().page()).isInstanceOf(WalkPage.class);
    }

    @Test
    void aRealClusterHasNoneOfTheTraineesKeys() {
        Stage walk = Stages.walked(80, 24);
        assertThat(List.of("v", "h", "x", "s"))
                .allSatisfy(key -> assertThat(binding(walk, key)).isEmpty());
        assertThat(walk.press("vhxs").model().page()).isInstanceOf(WalkPage.class);
        assertThat(Stages.pods(80, 24).press("t").model().page()).isInstanceOf(Pods.class);
    }

    @Test
    void aWorldThatIsOpenedAgainBeginsAnew() {
        Stage stage = Trainee.walked(80, 24).press("hv").press(Key.ESC, Key.ESC, Key.ESC, Key.ESC, Key.ESC);
        assertThat(stage.model().page()).isInstanceOf(Clusters.class);
        stage.press(Key.ENTER);
        int ticket = stage.ticket(Effect.Open.class);
        stage.answer(ticket, new Answer.Opened(Trainee.place(ticket, Trainee.LESSON)));
        StoryPage page = (StoryPage) stage.model().page();
        assertThat(stage.model().training(page.place())).contains(new Training(false, 0, Optional.empty(), Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v", "h", "x", "s", "/", "n", "G", "r", "Enter", "Esc", "Tab", "?"})
    void everyKeyIsTakenOnEveryPageOfALesson(String key) {
        List<Stage> stages = List.of(
                Trainee.story(80, 24),
                Trainee.story(80, 24).press(Key.ENTER),
                Trainee.walked(80, 24),
                Trainee.walked(80, 24).press("h"),
                Trainee.walked(80, 24).press("x"),
                Trainee.guessing(80, 24),
                Trainee.named(Trainee.guessing(80, 24), "O-01"),
                Trainee.named(Trainee.guessing(80, 24), "R-03"),
                Trainee.walked(80, 24).press("vx"));
        assertThat(stages)
                .allSatisfy(stage -> assertThat(
                                stage.press(new Key(key), new Key(key)).frame())
                        .isNotBlank());
    }
}
