package io.github.irsadoctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.lab.http.Fault;
import io.github.irsadoctor.lab.http.RequestLog.Entry;
import io.github.irsadoctor.walk.WalkState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a walk costs in requests and in waiting, counted by the lab. */
class RequestsTest {

    private static final Duration LATENCY = Duration.ofMillis(100);

    /** Pod, then service account, then role, then its policies, then their documents and versions. */
    private static final int LONGEST_CHAIN = 6;

    private static final int MOST_WALKS = 40;

    @ParameterizedTest
    @ValueSource(strings = {"healthy", "healthy-cn", "healthy-pod-identity", "ledger-after-the-move"})
    void noQuestionIsAskedTwice(String world) {
        try (LabTrial trial = LabTrial.of(world)) {
            trial.walk();

            TreeMap<String, Long> asked = trial.requests().stream()
                    .collect(Collectors.groupingBy(
                            entry -> entry.operation().toString(), TreeMap::new, Collectors.counting()));

            assertThat(asked)
                    .isNotEmpty()
                    .allSatisfy(
                            (question, times) -> assertThat(times).as(question).isEqualTo(1));
        }
    }

    @Test
    void aWarmWalkTakesHardlyLongerThanItsLongestChainOfRequests() {
        try (LabTrial trial = LabTrial.of("healthy")) {
            trial.walk();

            // What else the machine does can only make a walk slower and push requests apart that need not follow one
            // another: one walk that is as fast as its chain shows what all are.
            List<Walk> walks = new ArrayList<>();
            while (walks.stream().noneMatch(Walk::isTight) && walks.size() < MOST_WALKS) {
                walks.add(Walk.of(trial));
            }

            assertThat(walks).anyMatch(Walk::isTight);
        }
    }

    /** One walk with latency: its longest chain of requests, and its time as a multiple of the chain's. */
    private record Walk(List<String> chain, double overChain) {

        boolean isTight() {
            return chain.size() <= LONGEST_CHAIN && overChain < 1.25;
        }

        static Walk of(LabTrial trial) {
            WalkState state = trial.walk(Fault.latency("*", LATENCY));
            List<Entry> chain = longestChain(trial.requests());
            long waiting = chain.stream()
                    .mapToLong(entry -> entry.end().orElseThrow() - entry.start())
                    .sum();
            return new Walk(
                    chain.stream().map(entry -> entry.operation().label()).toList(),
                    (double) state.took().orElseThrow().toNanos() / waiting);
        }
    }

    @Test
    void gathersRunSideBySide() {
        try (LabTrial trial = LabTrial.of("healthy")) {
            trial.walk(Fault.latency("*", LATENCY));

            long most = trial.requests().stream()
                    .mapToLong(one -> trial.requests().stream()
                            .filter(other -> other.start() <= one.start())
                            .filter(other -> other.end().orElse(Long.MAX_VALUE) > one.start())
                            .count())
                    .max()
                    .orElse(0);

            assertThat(most).isGreaterThanOrEqualTo(4);
        }
    }

    /** The most requests of which each began only after the one before had ended. */
    private static List<Entry> longestChain(List<Entry> entries) {
        List<Entry> chain = new ArrayList<>();
        long free = Long.MIN_VALUE;
        for (Entry entry : entries.stream()
                .sorted(Comparator.comparingLong(entry -> entry.end().orElseThrow()))
                .toList()) {
            if (entry.start() >= free) {
                chain.add(entry);
                free = entry.end().orElseThrow();
            }
        }
        return chain;
    }
}
