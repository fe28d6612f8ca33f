package io.github.irsadoctor.lab.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.lab.http.Fault;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Logs;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** What a real kubectl reads of the server. */
@Timeout(120)
class KubectlReadsTest {

    private static final Logs.Run RUN = new Logs.Run("payments", "one", "app", false);

    @TempDir
    Path home;

    private final SmallCluster cluster = new SmallCluster();

    @BeforeEach
    void needsKubectl() {
        KubectlProcess.needed();
        cluster.objects.put(Resources.SERVICE_ACCOUNTS, SmallCluster.object(Resources.SERVICE_ACCOUNTS, "checkout"));
        cluster.pod("one", "a");
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void itShowsTheColumnsOfARealCluster() throws Exception {
        assertThat(said("get", "pods").lines().map(KubectlReadsTest::words))
                .containsExactly("NAME READY STATUS RESTARTS AGE", "one 1/1 Running 0 60m");
        assertThat(said("get", "pods", "-o", "wide").lines().map(KubectlReadsTest::words))
                .containsExactly(
                        "NAME READY STATUS RESTARTS AGE IP NODE NOMINATED NODE READINESS GATES",
                        "one 1/1 Running 0 60m 10.0.1.7 node-1 <none> <none>");
        assertThat(words(said("get", "sa", "-A"))).isEqualTo("NAMESPACE NAME SECRETS AGE payments checkout 0 60m");
        assertThat(words(said("get", "pods", "-L", "app", "--sort-by=.metadata.name")))
                .isEqualTo("NAME READY STATUS RESTARTS AGE APP one 1/1 Running 0 60m a");
    }

    @Test
    void itReadsTheObjectsThemselves() throws Exception {
        assertThat(said("get", "pod", "one", "-o", "jsonpath={.status.podIP}")).isEqualTo("10.0.1.7");
        assertThat(said("get", "pod", "one", "-o", "yaml")).contains("kind: Pod", "serviceAccountName: checkout");
        assertThat(said("describe", "pod", "one")).contains("Service Account:  checkout", "Node:             node-1");
    }

    @Test
    void itWatchesWhatComesAndGoes() throws Exception {
        try (KubectlProcess watch = kubectl("get", "pods", "-w", "-l", "app=a", "--output-watch-events")) {
            watch.until("ADDED", "one", "Running");
            cluster.pod("two", "a");
            watch.until("ADDED", "two");
            cluster.pod("one", "b");
            watch.until("DELETED", "one");
        }
    }

    @Test
    void itWaitsUntilAPodIsGone() throws Exception {
        try (KubectlProcess wait = kubectl("wait", "--for=delete", "pod/one", "--timeout=60s", "-v=6")) {
            wait.until("watch=true");
            cluster.objects.remove(Resources.PODS, "payments", "one");
            assertThat(wait.rest()).contains("pod/one condition met");
        }
    }

    @Test
    void itFollowsALogUntilThePodIsGone() throws Exception {
        cluster.logs.put(RUN, List.of(line("old"), line("one")));
        try (KubectlProcess logs = kubectl("logs", "-f", "one", "--tail=1")) {
            assertThat(logs.output().readLine()).isEqualTo("one");
            cluster.logs.append(RUN, List.of(line("two"), line("three")));
            assertThat(logs.output().readLine()).isEqualTo("two");
            assertThat(logs.output().readLine()).isEqualTo("three");
            cluster.objects.remove(Resources.PODS, "payments", "one");
            assertThat(logs.rest()).isEmpty();
            assertThat(logs.process().exitValue()).isZero();
        }
    }

    @Test
    void itAsksWhatItMayDo() throws Exception {
        cluster.faults.add(Fault.status("get pods/log", 403));

        assertThat(said("auth", "can-i", "get", "pods")).isEqualTo("yes");
        assertThat(said("auth", "can-i", "get", "pods", "--subresource=log")).isEqualTo("no");
        assertThat(said("auth", "can-i", "get", "pods/log")).isEqualTo("yes").as("a pod called log");
        assertThat(said("auth", "can-i", "*", "*")).isEqualTo("no");
        assertThat(said("auth", "can-i", "--list")).contains("pods/exec").doesNotContain("pods/log", "*.*");
    }

    @Test
    void itAsksWhoItIs() throws Exception {
        assertThat(said("auth", "can-i", "--list")).contains("*.*");
        assertThat(said("auth", "whoami")).contains(SmallCluster.USER, "system:masters");
    }

    @Test
    void itCreatesATokenOfAServiceAccount() throws Exception {
        assertThat(said(
                        "create",
                        "token",
                        "checkout",
                        "--audience=sts.amazonaws.com",
                        "--bound-object-kind=Pod",
                        "--bound-object-name=one"))
                .isEqualTo("signed for checkout [sts.amazonaws.com] one");
        assertThat(said("create", "token", "checkout", "--duration=1m"))
                .contains("spec.expirationSeconds: Invalid value: 60: may not specify a duration less than 10 minutes");
        assertThat(said("create", "token", "nobody")).contains("serviceaccounts \"nobody\" not found");
    }

    @Test
    void itFindsTheResourcesAndTheirFields() throws Exception {
        assertThat(said("version")).contains("Server Version: v1.31");
        assertThat(said("api-resources", "--verbs=watch,patch", "-o", "name"))
                .contains("pods", "deployments.apps", "mutatingwebhookconfigurations.admissionregistration.k8s.io")
                .doesNotContain("selfsubjectreviews");
        assertThat(said("explain", "pod")).contains("KIND:       Pod", "metadata");
    }

    @Test
    void itTrustsTheServerToValidateWhatItApplies() throws Exception {
        ObjectNode pod = Json.object("kind", "Pod", "apiVersion", "v1");
        pod.set("metadata", Json.object("name", "three", "namespace", "payments"));
        pod.set("spec", Json.object("containers", Json.array(Json.object("name", "app", "image", "app:1"))));
        Path file = Files.write(home.resolve("pod.json"), Json.bytes(pod));

        assertThat(said("apply", "--dry-run=client", "-f", file.toString())).isEqualTo("pod/three created (dry run)");
        assertThat(cluster.requests.of("get /openapi/v3/api/v1")).isNotEmpty();
        assertThat(cluster.requests.of("get /openapi/v2")).isEmpty();
    }

    private static Logs.Line line(String text) {
        return new Logs.Line(SmallCluster.NOW, text);
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private String said(String... arguments) throws Exception {
        try (KubectlProcess process = kubectl(arguments)) {
            return process.rest();
        }
    }

    private KubectlProcess kubectl(String... arguments) throws Exception {
        return KubectlProcess.start(cluster.uri(""), home, arguments);
    }
}
