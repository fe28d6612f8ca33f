package io.github.irsadoctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.Status;
import io.github.irsadoctor.lab.http.Fault;
import io.github.irsadoctor.lab.http.RequestLog;
import io.github.irsadoctor.walk.Headline.Verdict;
import io.github.irsadoctor.walk.Outcome;
import io.github.irsadoctor.walk.WalkState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every remote call of a walk fails in turn, in every way: what it would have shown becomes unknown, never a pass. */
class FaultMatrixTest {

    private static final Map<String, Function<String, Fault>> FAULTS = faults();

    @ParameterizedTest
    @ValueSource(strings = {"healthy", "buckets-stay-unready", "account-nobody-uses", "reports-cannot-be-saved"})
    void aCallThatFailsNeverTurnsAFaultIntoAPassNorHealthIntoAFault(String world) {
        try (LabTrial trial = LabTrial.of(world)) {
            WalkState whole = trial.walk();
            List<String> wrong = new ArrayList<>();
            for (String operation : operations(trial)) {
                FAULTS.forEach((name, fault) ->
                        wrong.addAll(compare(whole, trial.walk(fault.apply(operation)), name + " on " + operation)));
            }

            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void aWalkInWhichNothingAnswersEndsInTimeWithOneLineForEachStep() {
        try (LabTrial trial = LabTrial.of("healthy")) {
            WalkState state = trial.walk(Fault.hang("*"));

            assertThat(state.took().orElseThrow()).isLessThan(Duration.ofSeconds(31));
            assertThat(state.end().orElseThrow().headline().verdict()).isEqualTo(Verdict.UNDECIDED);
            assertThat(state.end().orElseThrow().outcomes())
                    .allSatisfy(
                            outcome -> assertThat(outcome.says()).isNotBlank().doesNotContain("\n", "Exception"));
        }
    }

    private static Set<String> operations(LabTrial trial) {
        Set<String> labels = new TreeSet<>();
        for (RequestLog.Entry entry : trial.requests()) {
            labels.add(entry.operation().label());
        }
        return labels;
    }

    /** What is wrong with a walk under a fault, measured against the walk without it. */
    private static List<String> compare(WalkState whole, WalkState broken, String fault) {
        List<String> wrong = new ArrayList<>();
        for (Outcome outcome : broken.end().orElseThrow().outcomes()) {
            Status before = outcome(whole, outcome).status();
            String told = fault + ": step " + outcome.card().id() + " turns from " + before + " to " + outcome.status()
                    + ": " + outcome.says();
            boolean falseAlarm = outcome.status() == Status.FAIL && before != Status.FAIL && !fault.startsWith("404");
            boolean falsePass = outcome.status() == Status.PASS && before == Status.FAIL && !fault.startsWith("404");
            if (falseAlarm || falsePass) {
                wrong.add(told);
            }
            if (outcome.says().isBlank()
                    || outcome.says().contains("\n")
                    || outcome.says().contains("Exception")) {
                wrong.add(told + " (not one clear line)");
            }
        }
        Verdict before = whole.end().orElseThrow().headline().verdict();
        Verdict after = broken.end().orElseThrow().headline().verdict();
        if (before == Verdict.FAULTY && after == Verdict.HEALTHY) {
            wrong.add(fault + ": the verdict turns from faulty to healthy");
        }
        return wrong;
    }

    private static Outcome outcome(WalkState state, Outcome like) {
        return state.steps().get(like.card().id()).outcome().orElseThrow();
    }

    private static Map<String, Function<String, Fault>> faults() {
        Map<String, Function<String, Fault>> faults = new LinkedHashMap<>();
        for (int status : new int[] {403, 404, 429, 500}) {
            faults.put(Integer.toString(status), operation -> Fault.status(operation, status));
        }
        faults.put("hang", Fault::hang);
        faults.put("cut", Fault::cut);
        return faults;
    }
}
