package io.github.irsadoctor.tui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.facts.Intrusion;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.WorkloadName;
import io.github.irsadoctor.facts.WorkloadName.Kind;
import io.github.irsadoctor.tui.model.Answer;
import io.github.irsadoctor.tui.model.ContainersPage;
import io.github.irsadoctor.tui.model.Effect;
import io.github.irsadoctor.tui.model.Key;
import io.github.irsadoctor.tui.model.Mark;
import io.github.irsadoctor.tui.model.OpenPlace;
import io.github.irsadoctor.tui.model.Page.Pods;
import io.github.irsadoctor.tui.model.PodRow;
import io.github.irsadoctor.walk.TargetName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What messages do to lists of pods and of containers. */
class PodsUpdateTest {

    private static Pods pods(Stage stage) {
        return (Pods) stage.model().page();
    }

    private static List<String> names(Stage stage) {
        return pods(stage).list().rows().stream().map(PodRow::name).toList();
    }

    private static List<Mark> marks(Stage stage) {
        return pods(stage).list().rows().stream().map(row -> row.mark()).toList();
    }

    @Test
    void accountsThatComeLaterMarkTheContainersOfAPodThatIsOpenAlready() {
        Stage stage = PodStages.waiting(120, 36)
                .answer(Effect.ListPods.class, PodStages.pods(List.of(PodExamples.SEVERAL), null))
                .press(Key.ENTER);
        assertThat(stage.frame()).contains("Containers of", "no role in pod").doesNotContain("not injected");
        stage.answer(Effect.ListAccounts.class, PodStages.accounts(PodExamples.ACCOUNTS));
        assertThat(stage.frame()).contains("Containers of", "! not injected");
    }

    @Test
    void aNamespaceAsksForPodsAccountsAndWorkloadsAtOnce() {
        Stage stage = PodStages.waiting(80, 24);
        int ticket = stage.ticket(Effect.ListPods.class);
        assertThat(stage.last(Effect.ListAccounts.class).namespace()).isEqualTo("payments");
        assertThat(stage.last(Effect.ListWorkloads.class).namespace()).isEqualTo("payments");
        assertThat(stage.ticket(Effect.ListAccounts.class)).isEqualTo(ticket);
        assertThat(stage.ticket(Effect.ListWorkloads.class)).isEqualTo(ticket);
    }

    @Test
    void allNamespacesAreAskedForWithoutANameAndWithoutTheirWorkloads() {
        Stage stage = PodStages.everywhere(80, 24);
        assertThat(stage.last(Effect.ListPods.class).namespace()).isEmpty();
        assertThat(stage.last(Effect.ListAccounts.class).namespace()).isEmpty();
        assertThat(stage.effects()).noneMatch(Effect.ListWorkloads.class::isInstance);
        stage.answer(Effect.ListPods.class, PodStages.pods(PodExamples.MARKED, "more"));
        assertThat(stage.last(Effect.ListPods.class)).satisfies(next -> {
            assertThat(next.namespace()).isEmpty();
            assertThat(next.from()).contains("more");
        });
        assertThat(stage.press("r").last(Effect.ListPods.class).namespace()).isEmpty();
    }

    @Test
    void aWalkFromAllNamespacesGoesToThePodsOwn() {
        Pod elsewhere =
                PodExamples.pod("search", "indexer-7d-x", "indexer", "Running", PodExamples.injected("app", "indexer"));
        Stage stage = PodStages.everywhere(80, 24)
                .answer(Effect.ListPods.class, PodStages.pods(List.of(elsewhere), null))
                .press(Key.ENTER);
        assertThat(stage.last(Effect.Walk.class).target().namespace()).isEqualTo("search");
    }

    @Test
    void anAccountOfTheSameNameInAnotherNamespaceSaysNothing() {
        Pod elsewhere = PodExamples.pod("search", "a-7d-x", "checkout", "Running", PodExamples.container("app"));
        Stage stage = PodStages.everywhere(80, 24)
                .answer(Effect.ListPods.class, PodStages.pods(List.of(elsewhere), null))
                .answer(
                        Effect.ListAccounts.class,
                        PodStages.accounts(List.of(
                                PodExamples.account("checkout", "checkout", PodExamples.CREATED),
                                PodExamples.account("search", "checkout"))));
        assertThat(marks(stage)).containsExactly(Mark.NO_ROLE);
    }

    @Test
    void marksAreTheSameWhetherAccountsArriveBeforePodsOrAfter() {
        Stage before = PodStages.waiting(80, 24)
                .answer(Effect.ListAccounts.class, PodStages.accounts(PodExamples.ACCOUNTS))
                .answer(Effect.ListPods.class, PodStages.pods(PodExamples.MARKED, null));
        Stage between = PodStages.waiting(80, 24)
                .answer(Effect.ListPods.class, PodStages.pods(PodExamples.MARKED.subList(0, 5), "more"))
                .answer(Effect.ListAccounts.class, PodStages.accounts(PodExamples.ACCOUNTS))
                .answer(Effect.ListPods.class, PodStages.pods(PodExamples.MARKED.subList(5, 13), null));
        assertThat(marks(before)).isEqualTo(marks(PodStages.marked(80, 24))).isEqualTo(marks(between));
        assertThat(marks(before)).contains(Mark.MAYBE_OLDER, Mark.NOT_INJECTED, Mark.OTHER_ROLE, Mark.ACCOUNT_MISSING);
    }

    @Test
    void theCursorStaysOnItsPodWhenAccountsChangeWhatTheFilterShows() {
        Stage stage = PodStages.waiting(80, 24)
                .answer(Effect.ListPods.class, PodStages.pods(PodExamples.MARKED, null))
                .press("/injected")
                .press(Key.ENTER, Key.DOWN);
        String before = pods(stage).list().selected().orElseThrow().name();
        stage.answer(Effect.ListAccounts.class, PodStages.accounts(PodExamples.ACCOUNTS));
        assertThat(pods(stage).list().selected().orElseThrow().name()).isEqualTo(before);
        assertThat(pods(stage).list().shown())
                .extracting(row -> row.mark().word())
                .contains("not injected", "injected")
                .allMatch(word -> word.contains("injected"));
    }

    @Test
    void refusedAccountsLeaveTheListAsItIs() {
        Stage stage = PodStages.waiting(80, 24)
                .answer(Effect.ListPods.class, PodStages.pods(PodExamples.MARKED, null))
                .answer(
                        Effect.ListAccounts.class,
                        new Answer.Accounts(new Seen.Denied<>("list serviceaccounts in payments", "forbidden")));
        assertThat(pods(stage).list().rows()).hasSize(13);
        assertThat(marks(stage))
                .doesNotContain(Mark.ACCOUNT_MISSING, Mark.NO_ROLE, Mark.NOT_INJECTED)
                .contains(Mark.INJECTED, Mark.UNKNOWN);
        assertThat(stage.press(Key.ENTER).effects()).anyMatch(Effect.Walk.class::isInstance);
    }

    @Test
    void onlyWorkloadsThatWantPodsAndHaveNoneAreRows() {
        Stage stage = PodStages.marked(80, 24)
                .answer(
                        Effect.ListWorkloads.class,
                        PodStages.workloads(
                                PodExamples.workload(Kind.DEPLOYMENT, "checkout", 2),
                                PodExamples.workload(Kind.DEPLOYMENT, "switched-off", 0),
                                PodExamples.workload(Kind.DEPLOYMENT, "check", 1)))
                .answer(Effect.ListWorkloads.class, PodStages.deniedWorkloads("statefulsets.apps"))
                .answer(
                        Effect.ListWorkloads.class,
                        PodStages.workloads(
                                PodExamples.workload(Kind.JOB, "import-1", 1),
                                PodExamples.workload(Kind.CRON_JOB, "nightly", 0)));
        assertThat(names(stage)).hasSize(15).endsWith("deploy/check", "job/import-1");
        assertThat(stage.frame()).contains("not allowed: list statefulsets.apps");
        assertThat(stage.press("G").press(Key.ENTER).last(Effect.Walk.class).target())
                .satisfies(target -> {
                    assertThat(target.pod()).isEmpty();
                    assertThat(target.workload()).contains(new WorkloadName(Kind.JOB, "import-1"));
                });
    }

    @Test
    void noWorkloadIsSaidToHaveNoPodsBeforeAllPodsAreThere() {
        Stage stage = PodStages.waiting(80, 24)
                .answer(
                        Effect.ListWorkloads.class,
                        PodStages.workloads(
                                PodExamples.workload(Kind.DEPLOYMENT, "mailer", 1),
                                PodExamples.workload(Kind.DEPLOYMENT, "paymaster", 1)))
                .answer(Effect.ListPods.class, PodStages.pods(PodExamples.MARKED.subList(0, 3), "more"));
        assertThat(names(stage)).hasSize(3);
        stage.answer(Effect.ListPods.class, PodStages.pods(PodExamples.MARKED.subList(3, 13), null));
        assertThat(names(stage)).hasSize(14).endsWith("deploy/paymaster");
        Stage cut = PodStages.waiting(80, 24)
                .answer(
                        Effect.ListWorkloads.class,
                        PodStages.workloads(PodExamples.workload(Kind.DEPLOYMENT, "paymaster", 1)))
                .answer(Effect.ListPods.class, PodStages.pods(PodExamples.MARKED.subList(0, 3), "more"))
                .answer(Effect.ListPods.class, new Answer.Pods(new Seen.Broken<>("list pods", "cut")));
        assertThat(names(cut)).hasSize(3);
    }

    @Test
    void aWorldsOwnWorkloadIsOneRowWhicheverAnswerBringsIt() {
        TargetName target = new TargetName(Optional.empty(), new TargetName.Kind.OfWorkload(Kind.DEPLOYMENT), "absent");
        Answer workloads = PodStages.workloads(PodExamples.workload(Kind.DEPLOYMENT, "absent", 2));
        Answer pods = PodStages.pods(PodExamples.MARKED, null);
        Stage first = PodStages.lab(target)
                .answer(Effect.ListWorkloads.class, workloads)
                .answer(Effect.ListPods.class, pods);
        Stage last =
                PodStages.lab(target).answer(Effect.ListPods.class, pods).answer(Effect.ListWorkloads.class, workloads);
        assertThat(List.of(first, last)).allSatisfy(stage -> {
            assertThat(names(stage)).containsOnlyOnce("deploy/absent");
            assertThat(pods(stage).list().selected().orElseThrow().name()).isEqualTo("deploy/absent");
        });
    }

    @Test
    void aPodWithSeveralContainersLetsThemBeChosen() {
        Stage stage = PodStages.containers(80, 24);
        ContainersPage page = (ContainersPage) stage.model().page();
        assertThat(page.list().selected().orElseThrow().name()).isEqualTo("app");
        assertThat(page.list().rows())
                .extracting(ContainersPage.ContainerRow::kind)
                .containsExactly(
                        ContainersPage.Kind.INIT,
                        ContainersPage.Kind.SIDECAR,
                        ContainersPage.Kind.APP,
                        ContainersPage.Kind.APP);
        assertThat(stage.effects()).noneMatch(Effect.Walk.class::isInstance);
        stage.press(Key.DOWN, Key.ENTER);
        assertThat(stage.last(Effect.Walk.class).target().container()).contains("log-shipper-with-a-long-name");
        stage.press(Key.ESC);
        assertThat(stage.model().page()).isInstanceOf(ContainersPage.class);
        stage.press(Key.ESC);
        assertThat(stage.model().page()).isInstanceOf(Pods.class);
    }

    @Test
    void aPodWithOneContainerIsWalkedAtOnce() {
        Stage stage = PodStages.marked(80, 24).press(Key.ENTER);
        assertThat(stage.last(Effect.Walk.class).target()).satisfies(target -> {
            assertThat(target.pod()).contains("cart-6c9f7d8b5-lw2xk");
            assertThat(target.container()).isEmpty();
        });
    }

    @Test
    void theCursorIsOnTheContainerThatAWorldIsAbout() {
        OpenPlace place = new OpenPlace(
                1,
                "A story",
                true,
                "payments",
                Optional.empty(),
                Optional.of("migrate"),
                Intrusion.ASSUME,
                Optional.empty());
        Stage stage = PodStages.lab(place)
                .answer(Effect.ListPods.class, PodStages.pods(List.of(PodExamples.SEVERAL), null))
                .press(Key.ENTER, Key.ENTER);
        assertThat(stage.last(Effect.Walk.class).target().container()).contains("migrate");
    }

    @Test
    void everyKeyIsTakenOnAPageOfContainers() {
        for (String key : List.of("Up", "Down", "PgUp", "PgDn", "Home", "End", "Tab", "s", "r", "/", "?", "Esc")) {
            Stage stage = PodStages.containers(80, 24).press(new Key(key), new Key(key));
            assertThat(stage.frame()).as(key).isNotBlank();
        }
    }
}
