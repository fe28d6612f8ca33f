package io.github.irsadoctor.tui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.Status;
import io.github.irsadoctor.facts.Page;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.WorkloadName;
import io.github.irsadoctor.tui.model.Answer;
import io.github.irsadoctor.tui.model.Effect;
import io.github.irsadoctor.tui.model.Key;
import io.github.irsadoctor.tui.model.Model;
import io.github.irsadoctor.tui.model.OpenPlace;
import io.github.irsadoctor.tui.model.Page.Clusters;
import io.github.irsadoctor.tui.model.Page.Namespaces;
import io.github.irsadoctor.tui.model.Page.Pods;
import io.github.irsadoctor.tui.model.PodRow;
import io.github.irsadoctor.tui.model.WalkPage;
import io.github.irsadoctor.walk.TargetName;
import io.github.irsadoctor.walk.WalkEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What messages do to the model. */
class UpdateTest {

    private static Pods pods(Stage stage) {
        return (Pods) stage.model().page();
    }

    private static WalkPage walk(Stage stage) {
        return (WalkPage) stage.model().page();
    }

    private static Answer page(List<Pod> pods, String next) {
        return new Answer.Pods(Seen.of(new Page<>(pods, Optional.ofNullable(next))));
    }

    @Test
    void enterGoesDownAndEscGoesUpTheSameWay() {
        Stage stage = Stages.walked(80, 24);
        stage.press(Key.ESC);
        assertThat(stage.model().page()).isInstanceOf(Pods.class);
        stage.press(Key.ESC);
        assertThat(stage.model().page()).isInstanceOf(Namespaces.class);
        stage.press(Key.ESC);
        assertThat(stage.model().page()).isInstanceOf(Clusters.class);
        assertThat(stage.last(Effect.Close.class).place()).isEqualTo(stage.ticket(Effect.Open.class));
    }

    @Test
    void escNeverQuits() {
        Stage stage = Stages.walked(80, 24).press(Key.ESC, Key.ESC, Key.ESC, Key.ESC, Key.ESC);
        assertThat(stage.effects()).noneMatch(Effect.Quit.class::isInstance);
        assertThat(stage.model().notice())
                .hasValueSatisfying(it -> assertThat(it).contains("q leaves"));
    }

    @Test
    void ctrlCQuitsFromEverywhere() {
        List<Stage> everywhere = List.of(
                Stage.of(80, 24),
                Stages.places(80, 24).press(Key.ENTER),
                Stages.pods(80, 24).press("/checkout"),
                Stages.walkBegun(80, 24),
                Stages.walked(80, 24).press("?"),
                Stages.walked(1, 1));
        assertThat(everywhere)
                .allSatisfy(stage -> assertThat(stage.press(Key.CTRL_C).last(Effect.Quit.class))
                        .isEqualTo(new Effect.Quit(130)));
    }

    @Test
    void qQuitsButIsALetterInAFilter() {
        Stage stage = Stages.pods(80, 24).press("/q");
        assertThat(stage.effects()).noneMatch(Effect.Quit.class::isInstance);
        assertThat(pods(stage).list().filter()).isEqualTo("q");
        assertThat(stage.press(Key.ENTER).press("q").last(Effect.Quit.class)).isEqualTo(new Effect.Quit(0));
    }

    @Test
    void aDisabledKeySaysWhyAndDoesNothing() {
        Stage stage = Stages.walkBegun(80, 24);
        stage.takeEffects();
        stage.press("r");
        assertThat(stage.takeEffects()).isEmpty();
        assertThat(stage.frame()).contains("This walk is still running.");
        stage.press(Key.DOWN);
        assertThat(stage.model().notice()).isEmpty();
    }

    @Test
    void podsCanBeUsedFromTheFirstPageAndTheCursorStaysOnItsRow() {
        Stage stage = Stages.namespaces(80, 24).press(Key.ENTER);
        int ticket = stage.ticket(Effect.ListPods.class);
        stage.answer(ticket, page(Examples.PODS.subList(0, 2), "more")).press(Key.DOWN);
        assertThat(stage.last(Effect.ListPods.class).from()).contains("more");
        PodRow before = pods(stage).list().selected().orElseThrow();
        stage.answer(ticket, page(Examples.PODS.subList(2, 4), null));
        assertThat(pods(stage).list().selected()).contains(before);
        assertThat(pods(stage).list().rows()).hasSize(4);
        assertThat(pods(stage).list().busy()).isFalse();
    }

    @Test
    void podsGoOnArrivingBehindAWalk() {
        Stage stage = Stages.namespaces(80, 24).press(Key.ENTER);
        int ticket = stage.ticket(Effect.ListPods.class);
        stage.answer(ticket, page(Examples.PODS.subList(0, 2), "more")).press(Key.ENTER);
        stage.answer(ticket, page(Examples.PODS.subList(2, 4), null)).press(Key.ESC);
        assertThat(pods(stage).list().rows()).hasSize(4);
    }

    @Test
    void answersToAPageThatWasLeftAreDropped() {
        Stage stage = Stages.pods(80, 24);
        int ticket = stage.ticket(Effect.ListPods.class);
        stage.press(Key.ESC);
        Model left = stage.model();
        stage.takeEffects();
        stage.answer(ticket, page(Examples.PODS, "more"));
        assertThat(stage.model()).isEqualTo(left);
        assertThat(stage.takeEffects()).isEmpty();
    }

    @Test
    void eventsOfAnEarlierWalkDoNotReachTheNextOne() {
        Stage stage = Stages.walked(80, 24);
        int first = stage.ticket(Effect.Walk.class);
        stage.press("r");
        assertThat(stage.ticket(Effect.Walk.class)).isNotEqualTo(first);
        assertThat(stage.ticket(Effect.Stop.class)).isEqualTo(first);
        stage.answer(Effect.Walk.class, new Answer.Steps(Examples.CARDS));
        Model begun = stage.model();
        Examples.walk().forEach(event -> stage.answer(first, new Answer.Walked(event)));
        assertThat(stage.model()).isEqualTo(begun);
    }

    @Test
    void aPlaceThatOpensAfterTheUserStoppedWaitingIsClosed() {
        Stage stage = Stages.places(80, 24).press(Key.ENTER);
        int ticket = stage.ticket(Effect.Open.class);
        stage.press(Key.ESC);
        stage.answer(ticket, new Answer.Opened(Examples.place(ticket)));
        assertThat(stage.model().page()).isInstanceOf(Clusters.class);
        assertThat(stage.last(Effect.Close.class).place()).isEqualTo(ticket);
    }

    @Test
    void anOpeningThatFailsLeavesTheListAndSaysWhy() {
        Stage stage = Stages.places(80, 24).press(Key.ENTER);
        stage.answer(Effect.Open.class, new Answer.Failed("The cluster did not answer within 5 s."));
        assertThat(stage.frame())
                .contains("The cluster did not answer within 5 s.")
                .contains("Enter open");
    }

    @Test
    void theCursorFollowsTheFirstFaultUntilTheUserMoves() {
        List<WalkEvent> events = Examples.walk();
        Stage free = Stages.walkBegun(80, 24);
        Stage moved = Stages.walkBegun(80, 24).press(Key.DOWN);
        for (WalkEvent event : events) {
            free.answer(Effect.Walk.class, new Answer.Walked(event));
            moved.answer(Effect.Walk.class, new Answer.Walked(event));
        }
        assertThat(walk(free).selected().orElseThrow().card().id()).isEqualTo("trust-policy");
        assertThat(walk(moved).selected().orElseThrow().card().id()).isEqualTo("annotation");
    }

    @Test
    void atTheEndTheCursorGoesToTheStepTheHeadlineNames() {
        Stage stage = Stages.walkBegun(80, 24);
        WalkEvent early = Examples.finished(Examples.outcome(1, Status.FAIL, "something later mooted"));
        stage.answer(Effect.Walk.class, new Answer.Walked(early));
        assertThat(walk(stage).cursor()).isEqualTo(1);
        Examples.walk().forEach(event -> stage.answer(Effect.Walk.class, new Answer.Walked(event)));
        assertThat(walk(stage).cursor()).isEqualTo(2);
    }

    @Test
    void theDetailScrollsToItsEndAndNoFurther() {
        Stage stage = Stages.walked(80, 24).press(Key.ENTER).press("G");
        int end = walk(stage).reading().row();
        assertThat(end).isPositive();
        stage.press(Key.DOWN, Key.DOWN, Key.UP);
        assertThat(walk(stage).reading().row()).isEqualTo(end - 1);
        assertThat(walk(stage.press("g")).reading().row()).isZero();
    }

    @Test
    void aListThatIsDeniedStillOffersTheDefaultNamespace() {
        Stage stage = Stages.places(80, 24).press(Key.ENTER);
        stage.answer(Effect.Open.class, new Answer.Opened(Examples.place(stage.ticket(Effect.Open.class))));
        stage.answer(Effect.ListNamespaces.class, new Answer.Namespaces(new Seen.Denied<>("list namespaces", "no")));
        assertThat(stage.frame()).contains("not allowed: list namespaces").contains("> payments");
        assertThat(stage.press(Key.ENTER).last(Effect.ListPods.class).namespace())
                .isEqualTo("payments");
    }

    @Test
    void aLabWorldOpensOnThePodsItIsAbout() {
        Stage stage = Stage.opening("lab:w1", true);
        TargetName target = new TargetName(
                Optional.of("payments"), new TargetName.Kind.OfWorkload(WorkloadName.Kind.DEPLOYMENT), "checkout");
        int ticket = stage.ticket(Effect.Open.class);
        OpenPlace place = Examples.lab(ticket, "default", target);
        stage.answer(ticket, new Answer.Opened(place));
        assertThat(stage.last(Effect.ListPods.class).namespace()).isEqualTo("payments");
        stage.answer(Effect.ListPods.class, page(Examples.PODS, null));
        assertThat(pods(stage).list().selected().orElseThrow().name()).startsWith("checkout-");
    }

    @Test
    void aWorldsWorkloadWithoutPodsIsARowThatCanBeWalked() {
        Stage stage = Stage.opening("lab:w1", true);
        WorkloadName workload = new WorkloadName(WorkloadName.Kind.DEPLOYMENT, "absent");
        TargetName target = new TargetName(Optional.empty(), new TargetName.Kind.OfWorkload(workload.kind()), "absent");
        int ticket = stage.ticket(Effect.Open.class);
        stage.answer(ticket, new Answer.Opened(Examples.lab(ticket, "payments", target)));
        stage.answer(Effect.ListPods.class, page(Examples.PODS, null)).press(Key.ENTER);
        assertThat(stage.last(Effect.Walk.class).target().workload()).contains(workload);
        assertThat(stage.last(Effect.Walk.class).target().pod()).isEmpty();
    }

    @Test
    void theLabListsWorldsAloneByTheTitleOfTheirStory() {
        Stage stage = Stage.opening("lab:w1", true)
                .answer(Effect.ListPlaces.class, new Answer.Cards(Examples.PLACES, Optional.of("no kubeconfig")));
        assertThat(stage.frame())
                .contains("The new cluster that nobody lets in")
                .doesNotContain("prod-eu", "no kubeconfig", "w2");
    }

    @Test
    void aFilterShowsWhatContainsItAndEscShowsAllAgain() {
        Stage stage = Stages.pods(80, 24).press("/LEDG").press(Key.ENTER);
        assertThat(pods(stage).list().shown()).extracting(PodRow::name).allMatch(it -> it.startsWith("ledger"));
        assertThat(pods(stage.press(Key.ESC)).list().shown()).hasSize(4);
        assertThat(stage.model().page()).isInstanceOf(Pods.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Up", "Down", "PgUp", "PgDn", "Home", "End", "Enter", "Esc", "Tab", "j", "G", "r", "/", "?", "f"
            })
    void everyKeyIsTakenOnEveryPageWhateverIsThere(String key) {
        List<Stage> stages = List.of(
                Stage.of(80, 24),
                Stages.places(80, 24),
                Stages.namespaces(80, 24),
                Stages.namespaces(80, 24).press(Key.ENTER),
                Stages.pods(80, 24).press("/none"),
                Stages.pods(80, 24).press(Key.ENTER),
                Stages.walked(80, 24));
        assertThat(stages)
                .allSatisfy(stage -> assertThat(
                                stage.press(new Key(key), new Key(key)).frame())
                        .isNotBlank());
    }
}
