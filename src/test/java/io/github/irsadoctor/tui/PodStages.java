package io.github.irsadoctor.tui;

import io.github.irsadoctor.facts.Page;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.facts.Workload;
import io.github.irsadoctor.tui.model.Answer;
import io.github.irsadoctor.tui.model.Effect;
import io.github.irsadoctor.tui.model.Key;
import io.github.irsadoctor.tui.model.OpenPlace;
import io.github.irsadoctor.walk.TargetName;
import java.util.List;
import java.util.Optional;

/** Stages on lists of pods. */
final class PodStages {

    private PodStages() {}

    /** A list of pods that nothing has arrived for. */
    static Stage waiting(int columns, int rows) {
        return Stages.namespaces(columns, rows).press(Key.ENTER);
    }

    static Stage everywhere(int columns, int rows) {
        return Stages.namespaces(columns, rows).press("g").press(Key.ENTER);
    }

    static Stage lab(OpenPlace place) {
        Stage stage = Stage.opening("lab:w1", true);
        return stage.answer(stage.ticket(Effect.Open.class), new Answer.Opened(place));
    }

    static Stage lab(TargetName target) {
        return lab(Examples.lab(1, "payments", target));
    }

    static Answer pods(List<Pod> pods, String next) {
        return new Answer.Pods(Seen.of(new Page<>(pods, Optional.ofNullable(next))));
    }

    static Answer accounts(List<ServiceAccount> accounts) {
        return new Answer.Accounts(Seen.of(accounts));
    }

    static Answer workloads(Workload... workloads) {
        return new Answer.Workloads(Seen.of(List.of(workloads)));
    }

    static Answer deniedWorkloads(String kind) {
        return new Answer.Workloads(new Seen.Denied<>("list " + kind + " in payments", "forbidden"));
    }

    /** With one pod of every mark. */
    static Stage marked(int columns, int rows) {
        return waiting(columns, rows)
                .answer(Effect.ListPods.class, pods(PodExamples.MARKED, null))
                .answer(Effect.ListAccounts.class, accounts(PodExamples.ACCOUNTS));
    }

    /** On the containers of a pod that has several. */
    static Stage containers(int columns, int rows) {
        return waiting(columns, rows)
                .answer(Effect.ListPods.class, pods(List.of(PodExamples.SEVERAL), null))
                .answer(Effect.ListAccounts.class, accounts(PodExamples.ACCOUNTS))
                .press(Key.ENTER);
    }
}
