package io.github.irsadoctor.tui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.facts.Cluster;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.tui.model.Answer;
import io.github.irsadoctor.tui.model.Completions;
import io.github.irsadoctor.tui.model.Effect;
import io.github.irsadoctor.tui.model.Key;
import io.github.irsadoctor.tui.model.Page;
import io.github.irsadoctor.tui.model.WalkPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Jumps: what is typed behind a colon, and where that leads. */
class JumpTest {

    private static Stage walking() {
        return ListStages.pods(80, 24).press(Key.ENTER).answer(Effect.Walk.class, new Answer.Steps(Examples.CARDS));
    }

    private static Stage jump(Stage stage, String text) {
        stage.takeEffects();
        return ListStages.jump(stage, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ctx", "clusters", "contexts"})
    void toTheClustersEndsTheWalkAndClosesThePlace(String word) {
        Stage stage = walking();
        int walk = stage.ticket(Effect.Walk.class);
        int place = stage.ticket(Effect.Open.class);
        jump(stage, word);
        assertThat(stage.model().page()).isInstanceOf(Page.Clusters.class);
        assertThat(stage.takeEffects()).containsExactly(new Effect.Stop(walk), new Effect.Close(place));
    }

    @ParameterizedTest
    @CsvSource({
        "ctx kind-local, context kind-local",
        "ctx KIND-local, context kind-local",
        "ctx staging, context arn:aws:eks:eu-west-1:111122223333:cluster/staging",
        "lab Works on Tuesday, w2",
        "lab w1, w1"
    })
    void toAnotherPlaceOpensItAndClosesTheOldOne(String text, String id) {
        Stage stage = walking();
        int place = stage.ticket(Effect.Open.class);
        jump(stage, text);
        assertThat(stage.last(Effect.Open.class).id()).isEqualTo(id);
        assertThat(stage.last(Effect.Close.class).place()).isEqualTo(place);
        assertThat(((Page.Clusters) stage.model().page()).opening()).isPresent();
    }

    @Test
    void toThePlaceThatIsOpenLeadsToItsNamespaces() {
        Stage stage = jump(walking(), "ctx prod-eu");
        assertThat(stage.model().page()).isInstanceOf(Page.Namespaces.class);
        assertThat(stage.takeEffects()).allMatch(Effect.Stop.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "ns search", "pods search"})
    void toANamespaceListsItsPods(String text) {
        Stage stage = jump(walking(), text);
        assertThat(((Page.Pods) stage.model().page()).namespace()).isEqualTo("search");
        assertThat(stage.last(Effect.ListPods.class).namespace()).isEqualTo("search");
        assertThat(stage.press(Key.ESC).model().page()).isInstanceOf(Page.Namespaces.class);
    }

    @Test
    void toThePodsOfTheWalkKeepsTheirList() {
        Stage stage = jump(walking(), "pods");
        assertThat(((Page.Pods) stage.model().page()).list().rows()).hasSize(4);
        assertThat(stage.takeEffects()).allMatch(Effect.Stop.class::isInstance);
        assertThat(jump(stage, "ns").model().page()).isInstanceOf(Page.Namespaces.class);
        assertThat(jump(stage, "pods all").last(Effect.ListPods.class).namespace())
                .isEqualTo(Cluster.ALL_NAMESPACES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payments/checkout-7d9f4c6b8-q5zvn",
                "pod/checkout-7d9f4c6b8-q5zvn",
                "payments/pod/checkout-7d9f4c6b8-q5zvn",
                "deploy/checkout",
                "payments/deployment/checkout"
            })
    void toATargetWalksItAndEscLeadsToItsRow(String text) {
        Stage stage = jump(ListStages.pods(80, 24), text);
        assertThat(stage.last(Effect.Walk.class).target().pod()).contains("checkout-7d9f4c6b8-q5zvn");
        Page.Pods pods = (Page.Pods) stage.press(Key.ESC).model().page();
        assertThat(pods.list().selected().orElseThrow().name()).isEqualTo("checkout-7d9f4c6b8-q5zvn");
    }

    @Test
    void toAPodThatIsNotListedYetWalksItAllTheSame() {
        Stage stage = jump(ListStages.namespaces(80, 24), "search/indexer-0");
        assertThat(stage.last(Effect.Walk.class).target().pod()).contains("indexer-0");
        assertThat(stage.last(Effect.Walk.class).target().namespace()).isEqualTo("search");
    }

    @Test
    void toAWorkloadWhosePodsAreNotListedShowsThem() {
        Stage stage = jump(ListStages.namespaces(80, 24), "deploy/checkout");
        stage.answer(Effect.ListPods.class, ListStages.page(Examples.PODS, null));
        assertThat(((Page.Pods) stage.model().page()).list().shown()).hasSize(1);
        assertThat(stage.press(Key.ENTER).last(Effect.Walk.class).target().pod())
                .contains("checkout-7d9f4c6b8-q5zvn");
    }

    @ParameterizedTest
    @CsvSource({"3, trust-policy", "trust-policy, trust-policy", "10, minimal-example", "0, cloudtrail"})
    void toAStepOfTheWalk(String text, String step) {
        Stage stage = jump(walking(), text);
        assertThat(((WalkPage) stage.model().page())
                        .selected()
                        .orElseThrow()
                        .card()
                        .id())
                .isEqualTo(step);
        assertThat(stage.takeEffects()).isEmpty();
    }

    @Test
    void toTheLabPutsTheCursorOnItsFirstWorld() {
        assertThat(jump(walking(), "lab").frame()).contains("> lab          The new cluster that nobody lets in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "quit"})
    void qLeaves(String text) {
        assertThat(jump(ListStages.pods(80, 24), text).last(Effect.Quit.class)).isEqualTo(new Effect.Quit(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "serach|did you mean search?",
                "ns serach|There is no namespace serach; did you mean search?",
                "ctx kind-lokal|did you mean kind-local?",
                "payments/ledger-5f6d9c7b4-t8m2q|did you mean ledger-5f6d9c7b4-t8m2p?",
                "sa/checkout|There is no namespace sa",
                "payments/sa/checkout|A walk can not begin at a sa",
                "3|A number goes to a step of a walk, and here is no step 3.",
                "lab nothing|No lab world's title contains nothing.",
                "deploy/absent|No pod in payments belongs to deploy/absent.",
                "%%|Nothing that is known here is called %%."
            })
    void aNameThatIsNotThereIsOneSentenceAndCanBeMended(String text, String says) {
        Stage stage = ListStages.pods(80, 24);
        Page page = stage.model().page();
        jump(stage, text);
        assertThat(stage.model().notice().orElseThrow()).contains(says);
        assertThat(stage.model().page()).isEqualTo(page);
        assertThat(stage.takeEffects()).isEmpty();
        assertThat(stage.press(Key.BACKSPACE).model().jump().orElseThrow().text())
                .isEqualTo(text.substring(0, text.length() - 1));
    }

    @Test
    void withoutAClusterThereAreNoNamespaces() {
        assertThat(jump(ListStages.places(80, 24), "ns payments").frame()).contains("No cluster is open yet");
    }

    @Test
    void aNamespaceThatMayNotBeListedIsTakenAtItsWord() {
        Stage stage = ListStages.opened(80, 24);
        stage.answer(Effect.ListNamespaces.class, new Answer.Namespaces(new Seen.Denied<>("list namespaces", "no")));
        assertThat(jump(stage, "ns ledger").last(Effect.ListPods.class).namespace())
                .isEqualTo("ledger");
    }

    @Test
    void tabTakesTheFirstCompletionAndEscLeavesEverythingAsItWas() {
        Stage stage = ListStages.pods(80, 24).press(":sea").press(Key.TAB);
        assertThat(stage.model().jump().orElseThrow().text()).isEqualTo("search");
        stage.press(Key.CTRL_U).press("ctx kind").press(Key.TAB);
        assertThat(stage.model().jump().orElseThrow().text()).isEqualTo("ctx kind-local");
        stage.press(Key.ESC);
        assertThat(stage.model().jump()).isEmpty();
        assertThat(stage.model().page()).isInstanceOf(Page.Pods.class);
    }

    @Test
    void completionsBeginBeforeTheyContainAndNeverNameAWorldsId() {
        Stage stage = ListStages.pods(80, 24).press(":pay");
        assertThat(Completions.of(stage.model())).startsWith("payments").contains("payments/ledger-5f6d9c7b4-t8m2p");
        stage.press(Key.CTRL_U).press("lab w");
        assertThat(Completions.of(stage.model()))
                .containsExactly(
                        "lab Works on Tuesday, refused on Wednesday", "lab The new cluster that nobody lets in");
    }
}
