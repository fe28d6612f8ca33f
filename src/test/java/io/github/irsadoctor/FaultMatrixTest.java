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
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every remote call of a walk fails in turn, in every way: what it would have shown becomes unknown, never a pass. */
class FaultMatrixTest {

    private static final Map<String, Function<String, Fault>> FAULTS = faults();

    private static final int TRIALS = 12;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "healthy",
                "buckets-stay-unready",
                "archiving-stops",
                "reports-cannot-be-saved",
                "ledger-after-the-move"
            })
    void aCallThatFailsNeverTurnsAFaultIntoAPassNorHealthIntoAFault(String world) throws Exception {
        List<Case> cases;
        WalkState whole;
        try (LabTrial trial = LabTrial.of(world)) {
            whole = trial.walk();
            cases = operations(trial).stream()
                    .flatMap(operation -> FAULTS.entrySet().stream()
                            .map(fault -> new Case(
                                    fault.getKey() + " on " + operation,
                                    fault.getValue().apply(operation))))
                    .toList();
        }

        assertThat(cases).hasSizeGreaterThan(60);
        assertThat(inParallel(world, whole, cases)).isEmpty();
    }

    /** One fault, in words and as the lab takes it. */
    private record Case(String told, Fault fault) {}

    /** Most of a walk under a fault is waiting, so several labs wait side by side. */
    private static List<String> inParallel(String world, WalkState whole, List<Case> cases) throws Exception {
        ExecutorService trials = Executors.newFixedThreadPool(TRIALS);
        try {
            Queue<Case> left = new ConcurrentLinkedQueue<>(cases);
            List<Future<List<String>>> results = new ArrayList<>();
            for (int i = 0; i < TRIALS; i++) {
                results.add(trials.submit(() -> work(world, whole, left)));
            }
            List<String> wrong = new ArrayList<>();
            for (Future<List<String>> result : results) {
                wrong.addAll(result.get());
            }
            return wrong;
        } finally {
            trials.shutdownNow();
        }
    }

    private static List<String> work(String world, WalkState whole, Queue<Case> left) {
        List<String> wrong = new ArrayList<>();
        try (LabTrial trial = LabTrial.of(world)) {
            for (Optional<Case> next = Optional.ofNullable(left.poll());
                    next.isPresent();
                    next = Optional.ofNullable(left.poll())) {
                wrong.addAll(compare(
                        whole, trial.walk(next.get().fault()), next.get().told()));
            }
        }
        return wrong;
    }

    @Test
    void aWalkInWhichNothingAnswersEndsInTimeWithOneLineForEachStep() {
        try (LabTrial trial = LabTrial.of("healthy")) {
            WalkState state = trial.walk(Fault.hang("*"));

            assertThat(state.took().orElseThrow()).isLessThan(Duration.ofSeconds(40));
            assertThat(state.end().orElseThrow().headline().verdict()).isEqualTo(Verdict.UNDECIDED);
            assertThat(state.end().orElseThrow().outcomes())
                    .allSatisfy(
                            outcome -> assertThat(outcome.says()).isNotBlank().doesNotContain("\n", "java."));
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
            // What is moot because of one finding stands by itself where that finding cannot be made any more.
            boolean falseAlarm = outcome.status() == Status.FAIL
                    && (before == Status.PASS || before == Status.UNKNOWN)
                    && !fault.startsWith("404");
            boolean falsePass = outcome.status() == Status.PASS && before == Status.FAIL && !fault.startsWith("404");
            if (falseAlarm || falsePass) {
                wrong.add(told);
            }
            if (outcome.says().isBlank()
                    || outcome.says().contains("\n")
                    || outcome.says().contains("java.")) {
                wrong.add(told + " (not one clear line)");
            }
        }
        Verdict before = whole.end().orElseThrow().headline().verdict();
        Verdict after = broken.end().orElseThrow().headline().verdict();
        boolean absentLog = fault.equals("404 on get pods/log");
        if (before == Verdict.FAULTY && after == Verdict.HEALTHY && !absentLog) {
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
