package io.github.irsadoctor.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.lab.kube.KubectlProcess;
import io.github.irsadoctor.lab.kube.KubectlProcess.Output;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a real kubectl sees it. */
class KubectlTest {

    @TempDir
    Path home;

    private RunningLab lab;

    @BeforeAll
    static void needsKubectl() {
        KubectlProcess.needed();
    }

    @BeforeEach
    void start() {
        lab = RunningLab.start(WorldCatalogue.find("healthy"), LabClock.running());
    }

    @AfterEach
    void stop() {
        if (lab != null) {
            lab.close();
        }
    }

    @Test
    void itListsPodsOfAllNamespaces() throws Exception {
        Output pods = kubectl("get", "pods", "-A");

        assertThat(pods.exit()).isZero();
        assertThat(pods.text()).contains("NAMESPACE", "payments", pod(), "kube-system", "coredns-");
    }

    @Test
    void itGetsAServiceAccountWithWhoWroteItsAnnotation() throws Exception {
        Output account = kubectl("get", "sa", "checkout", "-n", "payments", "-o", "yaml", "--show-managed-fields");

        assertThat(account.text())
                .contains("eks.amazonaws.com/role-arn: arn:aws:iam::111122223333:role/checkout")
                .contains("f:eks.amazonaws.com/role-arn: {}", "manager: kubectl-client-side-apply");
    }

    @Test
    void itGetsWorkloadsByTheirShortNames() throws Exception {
        assertThat(kubectl("get", "deploy,rs,ds", "-A").text())
                .contains("deployment.apps/checkout", "replicaset.apps/checkout-", "daemonset.apps/aws-node");
        assertThat(kubectl("get", "mutatingwebhookconfigurations").text()).contains("pod-identity-webhook");
        assertThat(kubectl("get", "events,sts,jobs,cj", "-n", "payments").exit())
                .isZero();
    }

    @Test
    void itReadsLogs() throws Exception {
        assertThat(kubectl("logs", "deploy/checkout", "-n", "payments", "--timestamps", "--tail=5")
                        .text())
                .contains("checkout is listening")
                .containsPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.0+Z ");
    }

    @Test
    void itSelectsByLabelAndField() throws Exception {
        assertThat(kubectl("get", "pods", "-A", "-l", "app in (checkout,other)", "-o", "name")
                        .text()
                        .lines())
                .containsExactly("pod/" + pod());
        assertThat(kubectl("get", "pods", "-A", "--field-selector", "metadata.name=" + pod(), "-o", "name")
                        .text()
                        .lines())
                .containsExactly("pod/" + pod());
    }

    @Test
    void itReadsListsInChunks() throws Exception {
        long before = lab.requests().of("list pods").size();
        List<String> whole =
                kubectl("get", "pods", "-A", "-o", "name").text().lines().toList();
        List<String> chunked = kubectl("get", "pods", "-A", "-o", "name", "--chunk-size=2")
                .text()
                .lines()
                .toList();

        assertThat(chunked).isEqualTo(whole).hasSizeGreaterThan(2);
        assertThat(lab.requests().of("list pods").size() - before).isEqualTo(1 + (whole.size() + 1) / 2);
    }

    @Test
    void itKnowsTheVersionAndTheResources() throws Exception {
        assertThat(kubectl("version").text()).contains("Server Version: v1.31");
        assertThat(kubectl("api-resources").text())
                .contains("pods", "po ", "deployments", "deploy ", "apps/v1", "mutatingwebhookconfigurations");
    }

    @Test
    void itRepeatsTheServersRefusals() throws Exception {
        Output missing = kubectl("get", "pod", "nobody", "-n", "payments");
        lab.faults().add(io.github.irsadoctor.lab.http.Fault.status("get pods/log", 403));
        Output forbidden = kubectl("logs", pod(), "-n", "payments");

        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.text()).contains("Error from server (NotFound): pods \"nobody\" not found");
        assertThat(forbidden.text())
                .contains("Error from server (Forbidden): pods \"" + pod() + "\" is forbidden: User "
                        + "\"arn:aws:iam::111122223333:user/operator\" cannot get resource \"pods/log\" in API group \"\""
                        + " in the namespace \"payments\"");
    }

    @Test
    void itRunsCommandsInContainers() throws Exception {
        String token = "/var/run/secrets/eks.amazonaws.com/serviceaccount/token";

        assertThat(kubectl("exec", pod(), "-n", "payments", "--", "env").text())
                .contains("AWS_ROLE_ARN=arn:aws:iam::111122223333:role/checkout\n", "HOSTNAME=" + pod() + "\n");
        assertThat(kubectl("exec", pod(), "-n", "payments", "-c", "app", "--", "id")
                        .text())
                .isEqualTo("uid=0(root) gid=0(root) groups=0(root)\n");
        assertThat(kubectl("exec", "deploy/checkout", "-n", "payments", "--", "cat", token)
                        .text())
                .matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        Output missing = kubectl("exec", pod(), "-n", "payments", "--", "ls", "/nowhere");
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.text())
                .contains("ls: cannot access '/nowhere': No such file or directory\n", "terminated with exit code 2");
        assertThat(lab.requests().of("get pods/exec")).hasSize(4);
    }

    @Test
    void aRestartAfterAFixLogsThatTheAppIsUpAndWithoutItsTrouble() throws Exception {
        String account = "sa/checkout";
        kubectl("annotate", account, "-n", "payments", "eks.amazonaws.com/role-arn-");
        kubectl("rollout", "restart", "deploy/checkout", "-n", "payments");
        String bare = kubectl("logs", "deploy/checkout", "-n", "payments").text();
        String role = "eks.amazonaws.com/role-arn=arn:aws:iam::111122223333:role/checkout";
        kubectl("annotate", account, "-n", "payments", role);
        // A second restart within the same second would change nothing: kubectl writes the time in whole seconds.
        kubectl("delete", "pod", "-l", "app=checkout", "-n", "payments");

        assertThat(bare).contains("AccessDenied", "assumed-role/demo-node/i-0");
        assertThat(kubectl("logs", "deploy/checkout", "-n", "payments").text())
                .isEqualTo("level=info msg=\"checkout is listening\" port=8080\n");
    }

    @Test
    void aProbePodRunsItsCommandToTheEnd() throws Exception {
        Output run = kubectl(
                "run",
                "probe",
                "-n",
                "payments",
                "--image=registry.example/aws-cli:2",
                "--restart=Never",
                "--overrides={\"spec\":{\"serviceAccountName\":\"checkout\"}}",
                "--",
                "sts",
                "get-caller-identity");

        assertThat(run.text()).contains("pod/probe created");
        assertThat(kubectl("get", "pod", "probe", "-n", "payments", "-o", "jsonpath={.status.phase}")
                        .text())
                .isEqualTo("Succeeded");
        assertThat(kubectl("logs", "probe", "-n", "payments").text())
                .contains("assumed-role/checkout/botocore-session-");
    }

    private String pod() {
        return lab.target().pod().orElseThrow();
    }

    private Output kubectl(String... arguments) throws IOException, InterruptedException {
        return KubectlProcess.run(lab.kubernetesUrl(), home, arguments);
    }
}
