package io.github.irsadoctor.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.ExecWatch;
import io.github.irsadoctor.iam.Token;
import io.github.irsadoctor.iam.TokenReader;
import io.github.irsadoctor.lab.ExecSocket.Heard;
import io.github.irsadoctor.lab.http.Fault;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** pods/exec as clients see it. */
class ExecTest {

    private static final String TOKEN = "/var/run/secrets/eks.amazonaws.com/serviceaccount/token";
    private static final String WORLD = """
            id: inside
            title: Two containers
            app: {containers: [app, side, bare]}
            containers:
              bare: {binaries: []}
              side: {waiting: CrashLoopBackOff, restarts: 3}
            """;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-10T12:00:00Z"), ZoneOffset.UTC);

    private RunningLab lab;
    private ExecSocket exec;

    @BeforeEach
    void start() {
        lab = RunningLab.start(WorldCatalogue.read("inside.yaml", WORLD), CLOCK);
        exec = new ExecSocket(lab.kubernetesUrl(), "payments", pod());
    }

    @AfterEach
    void stop() {
        lab.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v4.channel.k8s.io", "v5.channel.k8s.io"})
    void aCommandsOutputAndItsSuccessComeOnTheirChannels(String protocol) {
        Heard heard = exec.ask(protocol, "app", "id", "-u");

        assertThat(heard.protocol()).isEqualTo(protocol);
        assertThat(heard.out()).isEqualTo("0\n");
        assertThat(heard.err()).isEmpty();
        assertThat(heard.status().path("status").asString("")).isEqualTo("Success");
        assertThat(heard.closed()).isEqualTo(1000);
    }

    @Test
    void anExitCodeIsInTheStatus() {
        Heard heard = exec.ask("v4.channel.k8s.io", "app", "cat", "/nowhere");

        assertThat(heard.err()).isEqualTo("cat: /nowhere: No such file or directory\n");
        assertThat(heard.status().path("reason").asString("")).isEqualTo("NonZeroExitCode");
        assertThat(heard.status().at("/details/causes/0/reason").asString("")).isEqualTo("ExitCode");
        assertThat(heard.status().at("/details/causes/0/message").asString("")).isEqualTo("1");
    }

    @Test
    void anImageWithoutTheProgramIsAnInternalErrorInTheRuntimesWords() {
        Heard heard = exec.ask("v4.channel.k8s.io", "bare", "cat", TOKEN);

        assertThat(heard.status().path("reason").asString("")).isEqualTo("InternalError");
        assertThat(heard.status().path("message").asString(""))
                .startsWith(
                        "Internal error occurred: error executing command in container: failed to exec in container")
                .endsWith("OCI runtime exec failed: exec failed: unable to start container process: exec: \"cat\": "
                        + "executable file not found in $PATH: unknown");
    }

    @Test
    void theTokenInThePodIsOneTheClusterIssuedForIt() {
        Heard heard = exec.ask("v5.channel.k8s.io", "app", "cat", TOKEN);
        Token token = TokenReader.read(heard.out()).token().orElseThrow();

        assertThat(token.issuer()).contains(lab.world().cluster().issuer().url());
        assertThat(token.subject()).contains("system:serviceaccount:payments:checkout");
        assertThat(token.audiences()).containsExactly("sts.amazonaws.com");
        assertThat(token.expires().orElseThrow())
                .isEqualTo(token.issued().orElseThrow().plus(Duration.ofDays(1)));
        assertThat(token.claims()).contains(pod());
        assertThat(lab.requests().entries().toString()).doesNotContain(heard.out());
    }

    @Test
    void aContainerThatDoesNotRunIsNotFound() {
        Heard translated = exec.ask("v5.channel.k8s.io", "side", "env");
        HttpResponse<?> passed = exec.refused("v4.channel.k8s.io", "side", "env");

        assertThat(translated.status().path("message").asString(""))
                .isEqualTo("Internal error occurred: unable to upgrade connection: container not found (\"side\")");
        assertThat(passed.statusCode()).isEqualTo(500);
    }

    @Test
    void whatTheApiServerRefusesIsRefusedBeforeTheUpgrade() throws Exception {
        assertThat(exec.refused("v4.channel.k8s.io", "other", "env").statusCode())
                .isEqualTo(400);
        assertThat(new ExecSocket(lab.kubernetesUrl(), "payments", "nobody")
                        .refused("v5.channel.k8s.io", "app", "env")
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> plain = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(lab.kubernetesUrl() + "/api/v1/namespaces/payments/pods/"
                                        + pod() + "/exec?command=env&container=app"))
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(plain.statusCode()).isEqualTo(400);
        assertThat(plain.body()).contains("Upgrade request required");
        assertThat(lab.requests().of("create pods/exec")).hasSize(1);
    }

    @Test
    void theLogNamesTheCommandAndFaultsMeetIt() {
        exec.ask("v4.channel.k8s.io", "app", "cat", "/etc/hostname");
        lab.faults().add(Fault.status("get pods/exec", 403));

        assertThat(lab.requests().of("get pods/exec").get(0).operation().parameters())
                .containsEntry("command", "cat,/etc/hostname")
                .containsEntry("container", "app");
        assertThat(lab.requests().of("get pods/exec").get(0).status()).isEqualTo(101);
        assertThat(exec.refused("v4.channel.k8s.io", "app", "env").statusCode()).isEqualTo(403);
    }

    @Test
    void fabric8RunsACommand() throws Exception {
        Config config = new ConfigBuilder(Config.empty())
                .withMasterUrl(lab.kubernetesUrl())
                .withRequestRetryBackoffLimit(0)
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (KubernetesClient client =
                        new KubernetesClientBuilder().withConfig(config).build();
                ExecWatch watch = client.pods()
                        .inNamespace("payments")
                        .withName(pod())
                        .inContainer("app")
                        .writingOutput(out)
                        .writingError(err)
                        .exec("ls", "-ldnL", TOKEN, "/nowhere")) {
            assertThat(watch.exitCode().get(10, TimeUnit.SECONDS)).isEqualTo(2);
        }
        assertThat(out.toString()).matches("-rw-r--r-- 1 0 0 \\d+ Jan 10 10:00 " + TOKEN + "\n");
        assertThat(err.toString()).isEqualTo("ls: cannot access '/nowhere': No such file or directory\n");
    }

    private String pod() {
        return lab.target().pod().orElseThrow();
    }
}
