package io.github.irsadoctor.tui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.tui.draw.View;
import io.github.irsadoctor.tui.model.Effect;
import io.github.irsadoctor.tui.model.Key;
import io.github.irsadoctor.tui.model.WalkPage;
import io.github.irsadoctor.tui.term.Palette;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Looking for a text in a pane, and what the pane gives to others. */
class FindsTest {

    private static Stage lines() {
        String text = IntStream.range(0, 60).mapToObj(it -> "line" + it).collect(Collectors.joining("\n"));
        return PaneWalks.walked(80, 24, new Exhibit.Yaml("y", text)).press(Key.DOWN, Key.DOWN, Key.TAB);
    }

    private static WalkPage walk(Stage stage) {
        return (WalkPage) stage.model().page();
    }

    @Test
    void theViewGoesToTheFirstMatchWhileItIsTyped() {
        Stage stage = lines().press("/LINE4");
        assertThat(stage.frame()).contains("line4 ", "/LINE4_", "1 of 11");
        stage.press("9");
        assertThat(stage.frame()).contains("line49", "1 of 1");
    }

    @Test
    void theMatchThatIsMeantIsReversedAndTheOthersUnderlinedWithoutColoursToo() {
        var terminal = lines().press("/line1").draw(Palette.NONE);
        assertThat(terminal.getBufferCharacter(32, 6).isReversed()).isTrue();
        assertThat(terminal.getBufferCharacter(37, 6).isReversed()).isFalse();
        assertThat(terminal.getBufferCharacter(32, 15).isUnderlined()).isTrue();
    }

    @Test
    void nAndShiftNGoRoundAndSaySo() {
        Stage stage = lines().press("/line1").press(Key.ENTER);
        assertThat(stage.frame()).contains("/line1", "1 of 11", "n next", "N before", "Esc unmark", "q quit");
        assertThat(stage.press("n").frame()).contains("2 of 11", "line10");
        assertThat(stage.press("NN").frame()).contains("The search goes on from the end: 11 of 11.", "line19");
        assertThat(stage.press("n").frame()).contains("The search goes on from the top: 1 of 11.");
    }

    @Test
    void escRemovesTheMarksBeforeItLeaves() {
        Stage stage = lines().press("/line1").press(Key.ENTER, Key.ESC);
        assertThat(stage.model().page()).isInstanceOf(WalkPage.class);
        assertThat(walk(stage).reading().find().text()).isEmpty();
        assertThat(stage.press("/x").press(Key.ESC).frame()).contains("i explain");
    }

    @Test
    void whatIsNowhereIsSaidAndNotKept() {
        Stage stage = lines().press("/nowhere");
        assertThat(stage.frame()).contains("not found");
        assertThat(stage.press(Key.ENTER).frame()).contains("Nothing here contains nowhere.");
        assertThat(walk(stage).reading().find().text()).isEmpty();
        assertThat(stage.press("n").frame()).contains("/ begins a search");
    }

    @Test
    void lettersGoIntoTheSearchAndDoNothingElse() {
        Stage stage = lines();
        stage.takeEffects();
        stage.press("/qre");
        assertThat(stage.takeEffects()).noneMatch(Effect.Quit.class::isInstance).isEmpty();
        assertThat(walk(stage).reading().find().text()).isEqualTo("qre");
        stage.press(Key.BACKSPACE, Key.BACKSPACE, Key.BACKSPACE, Key.BACKSPACE);
        assertThat(walk(stage).reading().find().typing()).isFalse();
    }

    @Test
    void aMatchThatWasBrokenOverLinesIsFound() {
        Stage stage = PaneWalks.found(80, 24, Examples.FOREIGN_ISSUER).press("/id/4F2A7");
        assertThat(stage.frame()).contains("1 of 1");
        assertThat(stage.press(Key.ESC).press("/another cluster's").frame()).contains("1 of 1");
    }

    @Test
    void thePaneIsGivenAsUnbrokenTextWithoutMarks() {
        String text = View.text(PaneWalks.found(80, 24, Examples.FOREIGN_ISSUER).model());
        assertThat(text)
                .contains(
                        Examples.ISSUER,
                        Examples.OTHER,
                        "--role-name checkout --policy-document file://checkout-trust.json")
                .doesNotContain("^", "\\\n");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(150));
        assertThat(View.text(Stages.pods(80, 24).model())).isEmpty();
    }

    @Test
    void theCursorOfAHiddenWalkDoesNotGoToTheFault() {
        assertThat(walk(PaneWalks.taught(80, 24)).cursor()).isZero();
        assertThat(walk(PaneWalks.walked(80, 24)).cursor()).isEqualTo(2);
    }
}
