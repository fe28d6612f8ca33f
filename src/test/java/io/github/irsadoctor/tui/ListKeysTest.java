package io.github.irsadoctor.tui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.tui.model.Answer;
import io.github.irsadoctor.tui.model.Effect;
import io.github.irsadoctor.tui.model.Key;
import io.github.irsadoctor.tui.model.Listing;
import io.github.irsadoctor.tui.model.Msg;
import io.github.irsadoctor.tui.model.Page;
import io.github.irsadoctor.tui.model.PodRow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sorting, listing again, filtering and waiting: keys and answers in, model out. */
class ListKeysTest {

    private static Listing<?> list(Stage stage) {
        return stage.model().page().listing().orElseThrow();
    }

    private static List<String> podNames(Stage stage) {
        return ((Page.Pods) stage.model().page())
                .list().shown().stream().map(PodRow::name).toList();
    }

    private static String line(Stage stage, String text) {
        return Arrays.stream(stage.frame().split("\n"))
                .filter(it -> it.contains(text))
                .findFirst()
                .orElse("");
    }

    @Test
    void sGoesThroughTheColumnsAndBackToTheOrderOfArrival() {
        Stage stage = ListStages.pods(120, 36);
        List<String> arrived = podNames(stage);
        stage.press("s");
        assertThat(podNames(stage)).isSorted();
        assertThat(line(stage, "STATUS")).contains("NAME▲");
        assertThat(stage.frame()).contains("Sorted by name. s takes the next column");
        stage.press("ss");
        assertThat(list(stage).sortedBy()).contains("AGE");
        stage.press("ssss");
        assertThat(list(stage).sortedBy()).isEmpty();
        assertThat(podNames(stage)).isEqualTo(arrived);
    }

    @Test
    void bigSTurnsTheOrderRoundAndTheCursorStaysOnItsPod() {
        Stage stage = ListStages.pods(80, 24).press(Key.DOWN);
        Object before = list(stage).selected().orElseThrow();
        stage.press("sS");
        assertThat(podNames(stage)).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(list(stage).selected().orElseThrow()).isEqualTo(before);
        assertThat(line(stage, "STATUS")).contains("NAME▼");
    }

    @Test
    void listingAgainKeepsRowsOrderFilterAndCursorUntilTheNewRowsAreThere() {
        Stage stage = ListStages.pods(80, 24).press("s").press(Key.DOWN);
        Object before = list(stage).selected().orElseThrow();
        stage.press("r");
        assertThat(list(stage).rows()).hasSize(4);
        assertThat(stage.frame()).contains("listing again");
        stage.answer(Effect.ListPods.class, ListStages.page(Examples.PODS.subList(2, 4), "more"));
        assertThat(list(stage).rows()).hasSize(4);
        stage.answer(Effect.ListPods.class, ListStages.page(Examples.PODS.subList(0, 2), null));
        assertThat(list(stage).rows()).hasSize(4);
        assertThat(podNames(stage)).isSorted();
        assertThat(list(stage).selected().orElseThrow()).isEqualTo(before);
        assertThat(stage.frame()).doesNotContain("listing again");
    }

    @Test
    void theNamespacesAreListedAgainBehindThoseThatAreShown() {
        Stage stage = ListStages.namespaces(80, 24).press(Key.DOWN).press("r");
        assertThat(stage.frame()).contains("> search", "listing again");
        stage.answer(Effect.ListNamespaces.class, new Answer.Namespaces(new Seen.Denied<>("list namespaces", "no")));
        assertThat(stage.frame())
                .contains("> search", "Could not be listed again")
                .doesNotContain("another namespace");
        stage.press("r").answer(Effect.ListNamespaces.class, ListStages.names());
        assertThat(stage.frame()).contains("> search").doesNotContain("Could not");
    }

    @Test
    void thePlacesAreListedAgainWithTheCursorOnItsPlace() {
        Stage stage = ListStages.places(80, 24).press("G").press("r");
        assertThat(list(stage).rows()).hasSize(5);
        stage.answer(Effect.ListPlaces.class, new Answer.Cards(ListStages.PLACES.subList(1, 5), Optional.empty()));
        assertThat(stage.frame()).contains("> lab", "4 of 4");
        assertThat(((Page.PlaceRow) list(stage).selected().orElseThrow()).card().id())
                .isEqualTo("w2");
    }

    @Test
    void whoMayNotListNamespacesTakesTheDefaultOneOrTypesAnother() {
        Stage stage = ListStages.opened(80, 24);
        stage.answer(Effect.ListNamespaces.class, new Answer.Namespaces(new Seen.Denied<>("list namespaces", "no")));
        assertThat(stage.frame())
                .contains("> payments  (default)", "another namespace", "not allowed: list namespaces");
        stage.press("G").press(Key.ENTER).press("ledger").press(Key.ENTER);
        assertThat(stage.last(Effect.ListPods.class).namespace()).isEqualTo("ledger");
    }

    @Test
    void aPlaceThatIsOpenedSaysForHowLongAndEscStopsWaiting() {
        Stage stage = ListStages.places(80, 24).press("g").press(Key.ENTER);
        stage.send(new Msg.Tick(Stage.NOW.plusSeconds(12)));
        assertThat(stage.frame()).contains("Opening prod-eu, 12 s so far; Esc stops waiting.");
        assertThat(stage.press(Key.ESC).frame()).doesNotContain("Opening");
    }

    @Test
    void namespacesThatAreWaitedForNameTheServerAndTheTime() {
        Stage stage = ListStages.opened(120, 36).send(new Msg.Tick(Stage.NOW.plusSeconds(9)));
        assertThat(stage.frame())
                .contains("Waiting for https://4F2A7C0E.gr7.eu-west-1.eks.amazonaws.com to list its namespaces, 9 s");
        ListStages.jump(stage, "ns payments");
        assertThat(stage.last(Effect.ListPods.class).namespace()).isEqualTo("payments");
    }

    @Test
    void aProtectedContextIsCalledReadOnlyAndTheCurrentOneIsMarked() {
        Stage stage = ListStages.places(80, 24);
        assertThat(line(stage, "prod-eu")).contains("read only", "shop", "eu-west-1");
        assertThat(line(stage, "staging")).contains("* context");
        assertThat(stage.press("g").frame()).contains("Read only: the name marks production");
    }

    @Test
    void theBeginningOfAWorldsStoryStandsUnderTheListAndItsIdNowhere() {
        Stage stage = ListStages.places(80, 24).press("G").press(Key.UP);
        assertThat(stage.frame())
                .contains("The team moved to a new cluster last night.", "nothing was…")
                .doesNotContain("w1");
    }

    @Test
    void ctrlUClearsAFilterAndBackspaceOnNothingLeavesIt() {
        Stage stage = ListStages.pods(80, 24).press("/run check");
        assertThat(podNames(stage)).hasSize(1);
        assertThat(list(stage.press(Key.CTRL_U)).shown()).hasSize(4);
        assertThat(list(stage).typing()).isTrue();
        assertThat(list(stage.press(Key.BACKSPACE)).typing()).isFalse();
    }

    @Test
    void theTitleCountsWhereTheCursorIs() {
        Stage stage = ListStages.pods(80, 24).press("G");
        assertThat(stage.frame()).contains("4 of 4");
        assertThat(stage.press("/led").frame()).contains("1 of 1 with /led, 4 in all");
    }

    @Test
    void helpScrollsWhereItDoesNotFitAndElseAnyKeyLeavesIt() {
        Stage walk = Stages.walkBegun(80, 24).press("?");
        assertThat(walk.frame()).contains("Up and Down scroll", "On this page").doesNotContain("copy the command");
        walk.press(Key.PAGE_DOWN, Key.DOWN);
        assertThat(walk.frame()).contains("copy the command").doesNotContain("On this page");
        assertThat(walk.press("x").model().help()).isFalse();
        assertThat(walk.press("?").frame()).contains("On this page");
        Stage list = ListStages.places(80, 24).press("?").press(Key.DOWN);
        assertThat(list.model().help()).isFalse();
    }
}
