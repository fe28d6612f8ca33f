package io.github.irsadoctor.lab.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.authentication.TokenRequest;
import io.fabric8.kubernetes.api.model.authentication.TokenRequestBuilder;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReviewBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import io.github.irsadoctor.lab.http.Fault;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the fabric8 client reads of the server. */
@Timeout(120)
class Fabric8ReadsTest {

    private final SmallCluster cluster = new SmallCluster();
    private final KubernetesClient client = new KubernetesClientBuilder()
            .withConfig(new ConfigBuilder(Config.empty())
                    .withMasterUrl(cluster.uri("").toString())
                    .build())
            .build();

    @BeforeEach
    void put() {
        cluster.objects.put(Resources.SERVICE_ACCOUNTS, SmallCluster.object(Resources.SERVICE_ACCOUNTS, "checkout"));
        cluster.pod("one", "a");
    }

    @AfterEach
    void stop() {
        client.close();
        cluster.close();
    }

    @Test
    void itWatchesPods() throws Exception {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        Watcher<Pod> watcher = new Watcher<>() {
            @Override
            public void eventReceived(Action action, Pod pod) {
                seen.add(action + " " + pod.getMetadata().getName());
            }

            @Override
            public void onClose(WatcherException cause) {
                seen.add("closed");
            }
        };
        try (Watch watch = client.pods().inNamespace("payments").watch(watcher)) {
            assertThat(watch).isNotNull();
            assertThat(seen.poll(60, TimeUnit.SECONDS)).isEqualTo("ADDED one");
            cluster.pod("two", "a");
            assertThat(seen.poll(60, TimeUnit.SECONDS)).isEqualTo("ADDED two");
        }
    }

    @Test
    void itRequestsATokenBoundToAPod() {
        TokenRequest wish = new TokenRequestBuilder()
                .withNewSpec()
                .withAudiences("sts.amazonaws.com")
                .withExpirationSeconds(600L)
                .withNewBoundObjectRef("v1", "Pod", "one", "uid-of-one")
                .endSpec()
                .build();
        TokenRequest signed = client.serviceAccounts()
                .inNamespace("payments")
                .withName("checkout")
                .tokenRequest(wish);

        assertThat(signed.getStatus().getToken()).isEqualTo("signed for checkout [sts.amazonaws.com] one");
        assertThat(signed.getStatus().getExpirationTimestamp()).isEqualTo("2026-01-10T12:10:00Z");
    }

    @Test
    void itAsksWhatItMayDo() {
        cluster.faults.add(Fault.status("create pods/exec", 403));

        assertThat(client.authorization()
                        .v1()
                        .selfSubjectAccessReview()
                        .create(new SelfSubjectAccessReviewBuilder()
                                .withNewSpec()
                                .withNewResourceAttributes()
                                .withVerb("create")
                                .withResource("pods")
                                .withSubresource("exec")
                                .withNamespace("payments")
                                .endResourceAttributes()
                                .endSpec()
                                .build())
                        .getStatus()
                        .getAllowed())
                .isFalse();
    }
}
