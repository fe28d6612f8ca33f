package io.github.irsadoctor.tui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.WorkloadName.Kind;
import io.github.irsadoctor.tui.model.Answer;
import io.github.irsadoctor.tui.model.Effect;
import io.github.irsadoctor.tui.model.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lists of pods and of containers look like. */
class PodsFramesTest {

    @ParameterizedTest
    @CsvSource({"80,24", "120,36"})
    void everyMarkHasItsWordAndItsMeaning(int columns, int rows) {
        String size = "-" + columns + "x" + rows;
        Golden.matches("pods-marks" + size, PodStages.marked(columns, rows).frame());
        Golden.matches(
                "pods-marks-older" + size,
                PodStages.marked(columns, rows).press("jjjj").frame());
        Golden.matches(
                "pods-accounts-denied" + size,
                PodStages.waiting(columns, rows)
                        .answer(Effect.ListPods.class, PodStages.pods(PodExamples.MARKED, null))
                        .answer(
                                Effect.ListAccounts.class,
                                new Answer.Accounts(new Seen.Denied<>("list serviceaccounts in payments", "forbidden")))
                        .answer(Effect.ListWorkloads.class, PodStages.deniedWorkloads("deployments.apps"))
                        .answer(Effect.ListWorkloads.class, PodStages.deniedWorkloads("jobs.batch"))
                        .frame());
    }

    @ParameterizedTest
    @CsvSource({"80,24", "120,36"})
    void allNamespacesAreOneList(int columns, int rows) {
        List<Pod> pods = new ArrayList<>(PodExamples.MARKED.subList(0, 3));
        pods.add(PodExamples.pod(
                "search-with-a-long-name",
                "indexer-7d9f4c6b8-q5zvn",
                "indexer",
                "Init:1/3",
                PodExamples.injected("app", "search-indexer")));
        Stage stage = PodStages.everywhere(columns, rows)
                .answer(Effect.ListPods.class, PodStages.pods(pods, "more"))
                .answer(Effect.ListAccounts.class, PodStages.accounts(PodExamples.ACCOUNTS));
        Golden.matches("pods-everywhere-" + columns + "x" + rows, stage.frame());
    }

    @ParameterizedTest
    @CsvSource({"80,24", "120,36"})
    void aWorkloadWithoutPodsIsARow(int columns, int rows) {
        Stage stage = PodStages.marked(columns, rows)
                .answer(
                        Effect.ListWorkloads.class,
                        PodStages.workloads(
                                PodExamples.workload(Kind.DEPLOYMENT, "checkout", 2),
                                PodExamples.workload(Kind.DEPLOYMENT, "paymaster", 3)))
                .press("G");
        Golden.matches("pods-workload-" + columns + "x" + rows, stage.frame());
    }

    @ParameterizedTest
    @CsvSource({"80,24", "120,36"})
    void containersAreToldApart(int columns, int rows) {
        Stage stage = PodStages.containers(columns, rows);
        Golden.matches("containers-" + columns + "x" + rows, stage.frame());
        stage.press(Key.ENTER).answer(Effect.Walk.class, new Answer.Steps(Examples.CARDS));
        assertThat(stage.frame()).contains("q5zvn (app)");
    }

    @Test
    void whatAMarkMeansFitsASmallScreen() {
        Stage small = PodStages.marked(80, 24);
        Stage large = PodStages.marked(200, 60);
        for (int i = 0; i < PodExamples.MARKED.size(); i++) {
            String[] wide = large.frame().split("\n");
            String meaning = (wide[wide.length - 3] + " " + wide[wide.length - 2])
                    .strip()
                    .replaceAll("\\s+", " ");
            assertThat(meaning).endsWith(".");
            assertThat(small.frame().replaceAll("\\s+", " ")).contains(meaning);
            small.press("j");
            large.press("j");
        }
    }

    @Test
    void tenThousandPodsAreMarkedWhenTheirAccountsArrive() {
        Stage stage = PodStages.waiting(120, 36);
        for (int page = 0; page < 20; page++) {
            List<Pod> pods = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                String name = String.format(Locale.ROOT, "checkout-%02d-%03d-7d9f4c6b8-q5zvn", page, i);
                pods.add(PodExamples.pod(
                        name, i % 2 == 0 ? "checkout" : "cart", PodExamples.injected("app", "checkout")));
            }
            stage.answer(Effect.ListPods.class, PodStages.pods(pods, page < 19 ? "more" : null));
        }
        stage.answer(Effect.ListAccounts.class, PodStages.accounts(PodExamples.ACCOUNTS));
        assertThat(stage.press("G").frame()).contains("10,000", "✔ injected", "! no annotation");
    }
}
