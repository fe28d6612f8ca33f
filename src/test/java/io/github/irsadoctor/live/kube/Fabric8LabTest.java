package io.github.irsadoctor.live.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import io.fabric8.kubernetes.client.dsl.ExecWatch;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.github.irsadoctor.lab.RunningLab;
import io.github.irsadoctor.lab.WorldCatalogue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** fabric8's own client, with its usual ways, on a world of the lab. */
@Timeout(120)
class Fabric8LabTest {

    private static final String NAMESPACE = "payments";
    private static final String ROLE = "eks.amazonaws.com/role-arn";

    private final RunningLab lab = RunningLab.start(
            WorldCatalogue.find("healthy"), Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));
    private final KubernetesClient client = new KubernetesClientBuilder()
            .withConfig(new ConfigBuilder(Config.empty())
                    .withMasterUrl(lab.kubernetesUrl())
                    .build())
            .build();

    @AfterEach
    void stop() {
        client.close();
        lab.close();
    }

    private Pod pod() {
        return client.pods().inNamespace(NAMESPACE).withLabel("app", "checkout").list().getItems().stream()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itRunsACommandInAContainer() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ExecWatch exec = client.pods()
                .inNamespace(NAMESPACE)
                .withName(pod().getMetadata().getName())
                .inContainer("app")
                .writingOutput(out)
                .exec("env")) {
            assertThat(exec.exitCode().get(60, TimeUnit.SECONDS)).isZero();
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("AWS_ROLE_ARN=arn:aws:iam::111122223333:role/checkout");
    }

    @Test
    void itSeesNewPodsComeAndOldOnesGoWhenADeploymentIsRestarted() throws Exception {
        String before = pod().getMetadata().getName();
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        try (Watch watch = client.pods().inNamespace(NAMESPACE).watch(new Telling(seen))) {
            client.apps()
                    .deployments()
                    .inNamespace(NAMESPACE)
                    .withName("checkout")
                    .rolling()
                    .restart();
            String gone = "DELETED " + before;
            boolean fresh = false;
            for (String event = next(seen); !event.equals(gone); event = next(seen)) {
                fresh |= event.startsWith("ADDED ") && !event.endsWith(before);
            }
            assertThat(fresh).isTrue();
            assertThat(watch).isNotNull();
        }
        assertThat(pod().getMetadata().getName()).isNotEqualTo(before);
    }

    private static String next(BlockingQueue<String> seen) throws InterruptedException {
        String event = seen.poll(60, TimeUnit.SECONDS);
        assertThat(event).as("events until the old pod is gone").isNotNull();
        return event;
    }

    private record Telling(BlockingQueue<String> seen) implements Watcher<Pod> {
        @Override
        public void eventReceived(Action action, Pod pod) {
            seen.add(action + " " + pod.getMetadata().getName());
        }

        @Override
        public void onClose(WatcherException cause) {
            seen.add("CLOSED");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            JSON_MERGE      | {"metadata":{"annotations":{"eks.amazonaws.com/role-arn":"new"}}}
            STRATEGIC_MERGE | {"metadata":{"annotations":{"eks.amazonaws.com/role-arn":"new"}}}
            JSON            | [{"op":"replace","path":"/metadata/annotations/eks.amazonaws.com~1role-arn","value":"new"}]
            """)
    void itPatchesAServiceAccountInEveryWay(PatchType way, String patch) {
        ServiceAccount patched = client.serviceAccounts()
                .inNamespace(NAMESPACE)
                .withName("checkout")
                .patch(PatchContext.of(way), patch);
        assertThat(patched.getMetadata().getAnnotations()).containsEntry(ROLE, "new");
        assertThat(client.serviceAccounts()
                        .inNamespace(NAMESPACE)
                        .withName("checkout")
                        .get()
                        .getMetadata()
                        .getAnnotations())
                .containsEntry(ROLE, "new");
    }
}
