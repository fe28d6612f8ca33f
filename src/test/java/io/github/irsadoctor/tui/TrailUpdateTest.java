package io.github.irsadoctor.tui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.facts.TrailEvent;
import io.github.irsadoctor.tui.model.EventPage;
import io.github.irsadoctor.tui.model.Key;
import io.github.irsadoctor.tui.model.Pane;
import io.github.irsadoctor.tui.model.WalkPage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keys do in the CloudTrail pane. */
class TrailUpdateTest {

    private static WalkPage walk(Stage stage) {
        return (WalkPage) stage.model().page();
    }

    private static Stage trail(int columns, int rows) {
        return Recorded.on(Recorded.walked(columns, rows), Pane.CLOUDTRAIL);
    }

    @Test
    void beforeEnterTheKeysMoveTheStepAndAfterItTheEvent() {
        Stage stage = trail(80, 24);
        int cursor = walk(stage).cursor();
        stage.press(Key.DOWN);
        assertThat(walk(stage).cursor()).isEqualTo(cursor + 1);
        assertThat(walk(stage).eventSelected()).isEmpty();
        stage.press(Key.ENTER, Key.DOWN);
        assertThat(walk(stage).cursor()).isEqualTo(cursor + 1);
        assertThat(walk(stage).eventSelected()).contains(Recorded.events().get(1));
    }

    @Test
    void theCursorStaysWithinTheEvents() {
        List<TrailEvent> events = Recorded.events();
        Stage stage = trail(80, 24).press(Key.ENTER, Key.UP);
        assertThat(walk(stage).eventSelected()).contains(events.get(0));
        stage.press("G").press(Key.DOWN);
        assertThat(walk(stage).eventSelected()).contains(events.get(events.size() - 1));
        assertThat(walk(stage.press("g")).eventSelected()).contains(events.get(0));
    }

    @ParameterizedTest
    @CsvSource({"80,24", "120,36"})
    void theEventUnderTheCursorIsOnTheScreenWhereverItIs(int columns, int rows) {
        Stage stage = trail(columns, rows).press(Key.ENTER);
        for (Key key : List.of(Key.DOWN, Key.PAGE_DOWN, Key.UP)) {
            for (int i = 0; i < Recorded.events().size(); i++) {
                stage.press(key);
                assertThat(stage.frame().lines().filter(line -> line.matches(".*[┃│] > [✔✘].*")))
                        .hasSize(1);
            }
        }
    }

    @Test
    void enterOpensTheEventWholeAndEscComesBackToIt() {
        Stage stage = trail(120, 36).press(Key.ENTER, Key.DOWN, Key.DOWN, Key.ENTER);
        TrailEvent third = Recorded.events().get(2);
        assertThat(stage.model().page())
                .isInstanceOfSatisfying(
                        EventPage.class, page -> assertThat(page.event()).isEqualTo(third));
        stage.press(Key.ESC);
        assertThat(walk(stage).eventSelected()).contains(third);
        assertThat(walk(stage.press(Key.ESC)).detail()).isFalse();
    }

    @Test
    void withoutEventsEnterOnlyPutsTheKeysIntoThePane() {
        Stage stage =
                Recorded.on(Recorded.walked(80, 24, List.of()), Pane.CLOUDTRAIL).press(Key.ENTER, Key.ENTER);
        assertThat(walk(stage).detail()).isTrue();
    }

    @Test
    void inAnotherPaneTheKeysScroll() {
        Stage stage = Recorded.on(Recorded.walked(80, 24), Pane.TIMELINE).press(Key.ENTER, Key.DOWN);
        assertThat(walk(stage).reading().row()).isEqualTo(1);
        assertThat(walk(stage).eventSelected()).isEmpty();
    }
}
