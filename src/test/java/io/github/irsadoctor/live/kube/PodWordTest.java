package io.github.irsadoctor.live.kube;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The status of a pod in the word that kubectl has for it (kubernetes, pkg/printers/internalversion/printers.go). */
class PodWordTest {

    private static final String RUNS = "{'name':'a','ready':true,'state':{'running':{}}}";
    private static final String CRASHES =
            "{'name':'b','ready':false,'state':{'waiting':{'reason':'CrashLoopBackOff'}}}";
    private static final String DONE =
            "{'name':'c','ready':false,'state':{'terminated':{'exitCode':0,'reason':'Completed'}}}";
    private static final String INITIALIZED = "'conditions':[{'type':'Initialized','status':'True'}]";

    static Stream<Arguments> pods() {
        return Stream.of(
                pod("Running", "", "{}", "'phase':'Running'," + containers(RUNS)),
                pod("CrashLoopBackOff", "", "{}", "'phase':'Running'," + containers(RUNS + "," + CRASHES)),
                pod(
                        "Running",
                        "",
                        "{}",
                        "'phase':'Running','conditions':[{'type':'Ready','status':'True'}],"
                                + containers(DONE + "," + RUNS)),
                pod("NotReady", "", "{}", "'phase':'Running'," + containers(DONE + "," + RUNS)),
                pod("Completed", "", "{}", "'phase':'Succeeded'," + containers(DONE)),
                pod(
                        "OOMKilled",
                        "",
                        "{}",
                        "'phase':'Running'," + containers(ended("'exitCode':137,'reason':'OOMKilled'"))),
                pod("ExitCode:3", "", "{}", "'phase':'Failed'," + containers(ended("'exitCode':3"))),
                pod("Signal:9", "", "{}", "'phase':'Failed'," + containers(ended("'exitCode':137,'signal':9"))),
                pod("Pending", "", "{}", "'phase':'Pending'"),
                pod("Evicted", "", "{}", "'phase':'Failed','reason':'Evicted'"),
                pod(
                        "SchedulingGated",
                        "",
                        "{}",
                        "'phase':'Pending','conditions':[{'type':'PodScheduled','status':'False','reason':'SchedulingGated'}]"),
                pod(
                        "Terminating",
                        "'deletionTimestamp':'2026-03-01T12:00:00Z'",
                        "{}",
                        "'phase':'Running'," + containers(RUNS)),
                pod(
                        "Unknown",
                        "'deletionTimestamp':'2026-03-01T12:00:00Z'",
                        "{}",
                        "'phase':'Running','reason':'NodeLost'"),
                pod(
                        "Completed",
                        "'deletionTimestamp':'2026-03-01T12:00:00Z'",
                        "{}",
                        "'phase':'Succeeded'," + containers(DONE)),
                pod("Init:1/2", "", two(""), "'phase':'Pending'," + inits(DONE, waiting("PodInitializing"))),
                pod(
                        "Init:CrashLoopBackOff",
                        "",
                        two(""),
                        "'phase':'Pending'," + inits(waiting("CrashLoopBackOff"), waiting("PodInitializing"))),
                pod(
                        "Init:ExitCode:1",
                        "",
                        two(""),
                        "'phase':'Pending'," + inits(ended("'exitCode':1"), waiting("PodInitializing"))),
                pod(
                        "Init:0/2",
                        "",
                        two(""),
                        "'phase':'Pending',"
                                + inits(
                                        "{'name':'c','started':true,'state':{'running':{}}}",
                                        waiting("PodInitializing"))),
                pod(
                        "PodInitializing",
                        "",
                        two(",'restartPolicy':'Always'"),
                        "'phase':'Pending',"
                                + inits(
                                        "{'name':'c','started':true,'state':{'running':{}}}",
                                        "{'name':'x','state':{'terminated':{'exitCode':0}}}")
                                + "," + containers(waiting("PodInitializing"))),
                pod(
                        "Running",
                        "",
                        two(""),
                        "'phase':'Running'," + INITIALIZED + "," + inits(DONE, DONE) + "," + containers(RUNS)),
                pod("Unknown", "", "{}", "'other':1"));
    }

    private static Arguments pod(String word, String metadata, String spec, String status) {
        return Arguments.of(word, "{'metadata':{" + metadata + "},'spec':" + spec + ",'status':{" + status + "}}");
    }

    private static String two(String policy) {
        return "{'initContainers':[{'name':'c'" + policy + "},{'name':'x'}]}";
    }

    private static String containers(String statuses) {
        return "'containerStatuses':[" + statuses + "]";
    }

    private static String inits(String... statuses) {
        return "'initContainerStatuses':[" + String.join(",", statuses) + "]";
    }

    private static String waiting(String reason) {
        return "{'name':'x','state':{'waiting':{'reason':'" + reason + "'}}}";
    }

    private static String ended(String how) {
        return "{'name':'y','state':{'terminated':{" + how + "}}}";
    }

    @ParameterizedTest
    @MethodSource("pods")
    void aPodIsInTheStateThatKubectlShows(String word, String pod) {
        byte[] json = pod.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        assertThat(new PodWord(Json.tree(json)).status()).isEqualTo(word);
    }
}
