package io.github.irsadoctor.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.lab.kube.KubectlProcess;
import io.github.irsadoctor.lab.kube.KubectlProcess.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes as a real kubectl makes them. */
class KubectlWriteTest {

    @TempDir
    Path home;

    private RunningLab lab;

    @BeforeAll
    static void needsKubectl() {
        KubectlProcess.needed();
    }

    private void start(String kind) {
        String world = "id: written\ntitle: Written to\napp: {kind: " + kind + "}\n";
        lab = RunningLab.start(WorldCatalogue.read("written.yaml", world), LabClock.running());
    }

    @AfterEach
    void stop() {
        if (lab != null) {
            lab.close();
        }
    }

    @Test
    void itAnnotatesRestartsAndWaitsForTheRollout() throws Exception {
        start("Deployment");
        List<String> before = pods();
        works(
                "annotate",
                "sa",
                "checkout",
                "eks.amazonaws.com/role-arn=arn:aws:iam::111122223333:role/x",
                "--overwrite");
        works("label", "sa", "checkout", "team=payments");
        works("rollout", "restart", "deploy/checkout");
        assertThat(works("rollout", "status", "deploy/checkout", "--timeout=20s"))
                .contains("successfully rolled out");

        assertThat(pods()).hasSize(1).doesNotContainAnyElementsOf(before);
        assertThat(works("get", "pods", "-o", "yaml")).contains("arn:aws:iam::111122223333:role/x");
        works("rollout", "undo", "deploy/checkout");
        assertThat(works("get", "rs", "-o", "name").lines()).hasSize(2);
        assertThat(works("rollout", "history", "deploy/checkout")).contains("3");
    }

    @Test
    void itScalesSetsPatchesAndDeletes() throws Exception {
        start("Deployment");
        works("scale", "deploy/checkout", "--replicas=3");
        assertThat(pods()).hasSize(3);
        works("set", "env", "deploy/checkout", "AWS_REGION=eu-west-2");
        works("set", "serviceaccount", "deploy/checkout", "default");
        works(
                "patch",
                "deploy",
                "checkout",
                "--type=json",
                "-p",
                "[{\"op\":\"remove\",\"path\":\"/metadata/labels\"}]");
        assertThat(works("get", "pods", "-o", "yaml")).contains("eu-west-2").doesNotContain("AWS_ROLE_ARN");
        works("delete", "pod", pods().get(0));
        assertThat(pods()).hasSize(3);
        works("delete", "deploy", "checkout");
        assertThat(pods()).isEmpty();
    }

    @Test
    void itAppliesAndRunsPods() throws Exception {
        start("Deployment");
        Path file = home.resolve("account.yaml");
        Files.writeString(file, "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: probe}\n");
        assertThat(works("apply", "-f", file.toString())).contains("created");
        assertThat(works("apply", "-f", file.toString())).contains("unchanged");
        Files.writeString(file, "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: probe, labels: {a: b}}\n");
        assertThat(works("apply", "-f", file.toString())).contains("configured");
        assertThat(works("apply", "--server-side", "-f", file.toString(), "--force-conflicts"))
                .contains("serverside-applied");
        works("run", "probe", "--image=registry.example/probe:1", "--dry-run=server");
        works("run", "probe", "--image=registry.example/probe:1");
        assertThat(pods()).contains("probe");
        works("delete", "-f", file.toString());
    }

    @Test
    void itReplacesThePodsOfOrderedAndPerNodeSets() throws Exception {
        start("StatefulSet");
        String uid = works("get", "pod", "checkout-0", "-o", "jsonpath={.metadata.uid}");
        works("rollout", "restart", "sts/checkout");
        works("rollout", "status", "sts/checkout", "--timeout=20s");
        assertThat(works("get", "pod", "checkout-0", "-o", "jsonpath={.metadata.uid}"))
                .isNotEqualTo(uid);
        works("-n", "kube-system", "rollout", "restart", "ds/aws-node");
        assertThat(works("-n", "kube-system", "rollout", "status", "ds/aws-node", "--timeout=20s"))
                .contains("successfully rolled out");
    }

    @Test
    void itMakesAJobOfACronJob() throws Exception {
        start("CronJob");
        int before = pods().size();
        works("create", "job", "--from=cronjob/checkout", "by-hand");
        assertThat(pods()).hasSize(before + 1);
        works("delete", "job", "by-hand");
        assertThat(pods()).hasSize(before);
    }

    private List<String> pods() throws Exception {
        return works("get", "pods", "-o", "jsonpath={range .items[*]}{.metadata.name}{\"\\n\"}{end}")
                .lines()
                .toList();
    }

    private String works(String... arguments) throws IOException, InterruptedException {
        Output output = kubectl(arguments);
        assertThat(output.exit())
                .as(String.join(" ", arguments) + ": " + output.text())
                .isZero();
        return output.text();
    }

    private Output kubectl(String... arguments) throws IOException, InterruptedException {
        return KubectlProcess.run(lab.kubernetesUrl(), home, arguments);
    }
}
