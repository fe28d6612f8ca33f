package io.github.irsadoctor.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.irsadoctor.clients.Client.Said;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A served world under the hands of a person with a real kubectl. */
@Timeout(120)
@ExtendWith(OneServedLab.class)
class KubectlServeTest {

    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: NAME
              labels: {probe: NAME}
            spec:
              serviceAccountName: checkout
              containers:
                - {name: main, image: "public.ecr.aws/aws-cli/aws-cli:2.17.0", command: [sleep, "3600"]}
            """;

    private ServedLab lab;

    @BeforeAll
    static void needsKubectl() {
        Optional<String> missing = Client.KUBECTL.missing();
        assumeTrue(missing.isEmpty(), missing.orElse(""));
    }

    @BeforeEach
    void use(ServedLab served) {
        lab = served;
    }

    @Test
    void theContextIsTheWorldsClusterAndNamespace() {
        assertThat(kubectl("config", "current-context")).startsWith("arn:aws:eks:eu-west-1:111122223333:cluster/");
        assertThat(kubectl("version")).contains("Server Version: v1.31");
        assertThat(kubectl("get", "pods", "-o", "name")).contains("pod/checkout-");
    }

    @Test
    void whatItGetsIsShownInTheColumnsOfARealCluster() {
        assertThat(kubectl("get", "pods"))
                .containsPattern("NAME +READY +STATUS +RESTARTS +AGE")
                .containsPattern("checkout-\\S+ +1/1 +Running");
        assertThat(kubectl("get", "pods", "-o", "wide"))
                .containsPattern("IP +NODE")
                .containsPattern("10\\.\\d+\\.");
        assertThat(kubectl("get", "sa")).containsPattern("NAME +SECRETS +AGE").contains("checkout");
        assertThat(kubectl("get", "deploy"))
                .containsPattern("NAME +READY +UP-TO-DATE +AVAILABLE +AGE")
                .contains("checkout");
        assertThat(kubectl("get", "deploy,sa", "-o", "yaml"))
                .contains("kind: List", "kind: Deployment", "eks.amazonaws.com/role-arn:");
    }

    @Test
    void aPodIsDescribed() {
        assertThat(kubectl("describe", pod()))
                .containsPattern("Service Account: +checkout")
                .contains("AWS_ROLE_ARN:", "AWS_WEB_IDENTITY_TOKEN_FILE:", "aws-iam-token:", "Events:");
    }

    @Test
    void anAnnotationIsWrittenAndTakenAway() {
        kubectl("annotate", "sa", "checkout", "example.com/note=seen");
        assertThat(kubectl("get", "sa", "checkout", "-o", "jsonpath={.metadata.annotations.example\\.com/note}"))
                .isEqualTo("seen");
        assertThat(run("", "annotate", "sa", "checkout", "example.com/note=other")
                        .err())
                .contains("--overwrite is false but found");

        kubectl("annotate", "sa", "checkout", "example.com/note-");
        assertThat(kubectl("get", "sa", "checkout", "-o", "jsonpath={.metadata.annotations}"))
                .contains("eks.amazonaws.com/role-arn")
                .doesNotContain("example.com/note");
    }

    @Test
    void aLabelIsWrittenAndSelects() {
        String pod = pod();
        kubectl("label", pod, "example.com/seen=yes");
        assertThat(kubectl("get", "pods", "-l", "example.com/seen=yes", "-o", "name"))
                .isEqualTo(pod);
    }

    @Test
    void aRestartMakesANewPodWithWhatTheWebhookInjects() {
        String before = pod();

        kubectl("rollout", "restart", "deploy/checkout");
        assertThat(kubectl("rollout", "status", "deploy/checkout")).contains("successfully rolled out");

        String after = pod();
        assertThat(after).isNotEqualTo(before);
        assertThat(kubectl("exec", after, "--", "env"))
                .contains("AWS_ROLE_ARN=arn:aws:iam::111122223333:role/checkout", "AWS_WEB_IDENTITY_TOKEN_FILE=");
        assertThat(kubectl("logs", after)).isNotEmpty();
        assertThat(run("", "get", before).err()).contains("NotFound");
    }

    @Test
    void aTokenIsMadeForTheAccountAndAudienceThatWereAsked() {
        String token = kubectl("create", "token", "checkout", "--audience", "sts.amazonaws.com", "--duration", "1h");

        String[] parts = token.split("\\.");
        assertThat(parts).hasSize(3);
        assertThat(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                .contains("\"sub\":\"system:serviceaccount:payments:checkout\"", "\"aud\":[\"sts.amazonaws.com\"]");
    }

    @Test
    void itIsToldWhatItMayDo() {
        assertThat(kubectl("auth", "can-i", "get", "pods/log")).isEqualTo("yes");
        assertThat(kubectl("auth", "can-i", "create", "pods", "--subresource=exec"))
                .isEqualTo("yes");
    }

    @Test
    void aPodIsAppliedAppliedAgainAndDeleted() {
        assertThat(run(POD.replace("NAME", "probe"), "apply", "-f", "-").well()).isEqualTo("pod/probe created");
        assertThat(kubectl("wait", "--for=condition=Ready", "pod/probe", "--timeout=60s"))
                .contains("condition met");
        assertThat(kubectl("exec", "probe", "--", "printenv", "AWS_ROLE_ARN"))
                .isEqualTo("arn:aws:iam::111122223333:role/checkout");
        assertThat(run(POD.replace("NAME", "probe"), "apply", "-f", "-").well()).isEqualTo("pod/probe unchanged");

        assertThat(kubectl("delete", "pod", "probe")).contains("pod \"probe\" deleted");
        assertThat(run("", "get", "pod", "probe").err()).contains("NotFound");
    }

    @Test
    void aDryRunChangesNothing() {
        assertThat(run(POD.replace("NAME", "dry"), "apply", "--dry-run=server", "-f", "-")
                        .well())
                .contains("pod/dry created (server dry run)");
        assertThat(run("", "get", "pod", "dry").err()).contains("NotFound");
    }

    @Test
    void aWatchTellsWhatComesAndGoes() throws IOException {
        Process watch = Client.KUBECTL.start(lab, List.of("get", "pods", "-l", "probe=watched", "-w"));
        try {
            run(POD.replace("NAME", "watched"), "apply", "-f", "-").well();
            BufferedReader lines = watch.inputReader();
            assertThat(until(lines, "watched", "Running")).contains("1/1");
            kubectl("delete", "pod", "watched");
        } finally {
            watch.destroyForcibly();
        }
    }

    /** The first line that holds all words; the test's time limit ends a wait in vain. */
    private static String until(BufferedReader lines, String... words) throws IOException {
        String line = lines.readLine();
        while (line != null && !Arrays.stream(words).allMatch(line::contains)) {
            line = lines.readLine();
        }
        return Optional.ofNullable(line).orElse("the watch ended");
    }

    private String pod() {
        return kubectl("get", "pods", "-l", "app=checkout", "-o", "name")
                .lines()
                .findFirst()
                .orElseThrow();
    }

    private String kubectl(String... arguments) {
        return run("", arguments).well();
    }

    private Said run(String input, String... arguments) {
        return Client.KUBECTL.run(lab, input, List.of(arguments));
    }
}
