package io.github.irsadoctor.lab.kube.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.lab.yaml.YamlReader;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PodSummaryTest {

    private static final String RUNS = "{ready: true, restartCount: 0, state: {running: {}}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{phase: Pending}|Pending|0/2",
                "{phase: Running, containerStatuses: [" + RUNS + "," + RUNS + "]}|Running|2/2",
                "{phase: Running, containerStatuses: [{state: {waiting: {reason: CrashLoopBackOff}}}," + RUNS
                        + "]}|CrashLoopBackOff|1/2",
                "{phase: Succeeded, containerStatuses: [{state: {terminated: {exitCode: 0, reason: Completed}}}]}|Completed|0/2",
                "{phase: Running, containerStatuses: [{state: {terminated: {exitCode: 0, reason: Completed}}}," + RUNS
                        + "]}|NotReady|1/2",
                "{phase: Running, conditions: [{type: Ready, status: 'True'}], containerStatuses:"
                        + " [{state: {terminated: {exitCode: 0, reason: Completed}}}," + RUNS + "]}|Running|1/2",
                "{phase: Failed, containerStatuses: [{state: {terminated: {exitCode: 3}}}]}|ExitCode:3|0/2",
                "{phase: Failed, containerStatuses: [{state: {terminated: {exitCode: 137, signal: 9}}}]}|Signal:9|0/2",
                "{phase: Failed, reason: Evicted}|Evicted|0/2",
                "{phase: Pending, conditions: [{type: PodScheduled, status: 'False', reason: SchedulingGated}]}"
                        + "|SchedulingGated|0/2",
                "{phase: Pending, initContainerStatuses: [{name: i, state: {running: {}}}]}|Init:0/1|0/2",
                "{phase: Pending, initContainerStatuses: [{name: i, state: {waiting: {reason: PodInitializing}}}]}"
                        + "|Init:0/1|0/2",
                "{phase: Pending, initContainerStatuses: [{name: i, state: {terminated: {exitCode: 1, reason: Error}}}]}"
                        + "|Init:Error|0/2",
                "{phase: Pending, initContainerStatuses: [{name: i, state: {waiting: {reason: ImagePullBackOff}}}]}"
                        + "|Init:ImagePullBackOff|0/2",
                "{phase: Pending, initContainerStatuses: [{name: i, state: {terminated: {exitCode: 0}}}],"
                        + " containerStatuses: [{state: {waiting: {reason: PodInitializing}}}]}|PodInitializing|0/2"
            })
    void theStatusIsTheMostTellingReason(String status, String reason, String ready) {
        PodSummary pod = new PodSummary(pod("{}", status));

        assertThat(pod.reason()).isEqualTo(reason);
        assertThat(pod.ready()).isEqualTo(ready);
    }

    @Test
    void aDeletedPodIsTerminatingUnlessItIsOver() {
        String deleted = "{deletionTimestamp: '2026-01-10T12:00:00Z'}";

        assertThat(new PodSummary(pod(deleted, "{phase: Running}")).reason()).isEqualTo("Terminating");
        assertThat(new PodSummary(pod(deleted, "{phase: Succeeded}")).reason()).isEqualTo("Succeeded");
    }

    @Test
    void restartsAddUpAndTellTheLast() {
        PodSummary pod = new PodSummary(pod(
                "{}",
                "{phase: Running, containerStatuses: ["
                        + "{restartCount: 2, lastState: {terminated: {finishedAt: '2026-01-10T11:00:00Z'}}},"
                        + "{restartCount: 1, lastState: {terminated: {finishedAt: '2026-01-10T11:57:00Z'}}}]}"));

        assertThat(pod.restarts(Instant.parse("2026-01-10T12:00:00Z"))).isEqualTo("3 (3m ago)");
    }

    private static JsonNode pod(String metadata, String status) {
        String yaml = "{metadata: " + metadata
                + ", spec: {containers: [{name: a}, {name: b}], initContainers: [{name: i}]}, status: " + status + "}";
        return YamlReader.read("pod.yaml", yaml, UnaryOperator.identity()).root();
    }
}
