package io.github.irsadoctor.live.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMixedDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.ServerRequest;
import io.fabric8.mockwebserver.ServerResponse;
import io.github.irsadoctor.facts.Cluster;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Event;
import io.github.irsadoctor.facts.Log;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.facts.Volume;
import io.github.irsadoctor.facts.Webhook;
import io.github.irsadoctor.facts.Workload;
import io.github.irsadoctor.facts.WorkloadName;
import io.github.irsadoctor.live.Calls;
import io.github.irsadoctor.live.Threads;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The adapter against fabric8's own mock of an API server. */
class KubeClusterTest {

    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: checkout-1
              namespace: payments
              labels: {app: checkout}
              annotations:
                kubectl.kubernetes.io/last-applied-configuration: '{"spec":{"env":"hunter2"}}'
              ownerReferences:
              - {apiVersion: apps/v1, kind: ReplicaSet, name: checkout-7d, uid: u-1, controller: true}
            spec:
              serviceAccountName: checkout
              nodeName: node-a
              initContainers:
              - {name: warm, image: busybox}
              containers:
              - name: app
                image: shop:1
                envFrom:
                - {secretRef: {name: shop-keys}, prefix: S_}
                env:
                - {name: AWS_ROLE_ARN, value: 'arn:aws:iam::111122223333:role/checkout'}
                - {name: AWS_SECRET_ACCESS_KEY, value: hunter2}
                - {name: EMPTY}
                - name: AWS_ACCESS_KEY_ID
                  valueFrom: {secretKeyRef: {name: minio, key: access}}
                volumeMounts:
                - {name: aws-iam-token, mountPath: /var/run/secrets/eks.amazonaws.com/serviceaccount, readOnly: true}
              volumes:
              - name: aws-iam-token
                projected:
                  sources:
                  - serviceAccountToken: {audience: sts.amazonaws.com, expirationSeconds: 86400, path: token}
            status:
              phase: Running
              startTime: '2026-03-14T10:00:00Z'
              containerStatuses:
              - name: app
                restartCount: 3
                state: {running: {startedAt: '2026-03-14T11:00:00Z'}}
            """;

    // Held, so that the level set on it stays.
    private static final Logger MOCK = Logger.getLogger("io.fabric8.mockwebserver");

    private final ExecutorService threads = Threads.daemon();
    private final Calls calls = Calls.forWalk(threads);
    private KubernetesMockServer server;
    private KubernetesClient writer;
    private KubeConnection connection;
    private Cluster cluster;

    @BeforeEach
    void start() {
        MOCK.setLevel(Level.WARNING);
        Map<ServerRequest, Queue<ServerResponse>> answers = new HashMap<>();
        server = new KubernetesMockServer(
                new Context(), new MockWebServer(), answers, new KubernetesMixedDispatcher(answers), false);
        server.init();
        writer = server.createClient();
        connection = KubeConnection.lab("http://" + server.getHostName() + ":" + server.getPort());
        cluster = connection.cluster(calls);
    }

    @AfterEach
    void stop() {
        connection.close();
        writer.close();
        server.destroy();
        threads.shutdownNow();
    }

    private void create(String yaml) {
        writer.load(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
                .create();
    }

    private static <T> T seen(Seen<T> seen) {
        assertThat(seen).isInstanceOf(Seen.Value.class);
        return seen.value().orElseThrow();
    }

    @Test
    void aPodIsReadWithEverythingTheStepsAskFor() {
        create(POD);
        Pod pod = seen(cluster.pod("payments", "checkout-1").await());
        assertThat(pod.serviceAccount()).isEqualTo("checkout");
        assertThat(pod.node()).contains("node-a");
        assertThat(pod.phase()).isEqualTo("Running");
        assertThat(pod.started()).contains(Instant.parse("2026-03-14T10:00:00Z"));
        assertThat(pod.meta().owner().orElseThrow().name()).isEqualTo("checkout-7d");
        assertThat(pod.containers()).extracting(Container::name).containsExactly("warm", "app");
        assertThat(pod.volumes()).singleElement().satisfies(volume -> {
            assertThat(volume.type()).isEqualTo("projected");
            assertThat(volume.token())
                    .contains(new Volume.ProjectedToken("sts.amazonaws.com", Duration.ofDays(1), "token"));
        });
    }

    @Test
    void aContainerIsReadWithItsVariablesMountsAndState() {
        create(POD);
        Container app = seen(cluster.pod("payments", "checkout-1").await())
                .container(Optional.empty())
                .orElseThrow();
        assertThat(app.value("AWS_ROLE_ARN")).contains("arn:aws:iam::111122223333:role/checkout");
        assertThat(app.value("EMPTY")).contains("");
        assertThat(app.variable("AWS_ACCESS_KEY_ID").orElseThrow().from()).contains("secret minio/access");
        assertThat(app.envFrom()).containsExactly(new Container.EnvFrom("secret", "shop-keys", "S_"));
        assertThat(app.mounts()).extracting(Container.Mount::volume).containsExactly("aws-iam-token");
        assertThat(app.state()).isEqualTo("running");
        assertThat(app.restarts()).isEqualTo(3);
        assertThat(app.started()).contains(Instant.parse("2026-03-14T11:00:00Z"));
    }

    @Test
    void noSecretReachesTheRecord() {
        create(POD);
        Pod pod = seen(cluster.pod("payments", "checkout-1").await());
        assertThat(pod.toString()).doesNotContain("hunter2").contains("[hidden]");
    }

    @Test
    void anAnnotationsLastWriteComesFromManagedFields() {
        String json = """
                {"metadata":{"name":"checkout","namespace":"payments","creationTimestamp":"2026-01-01T00:00:00Z",
                "annotations":{"eks.amazonaws.com/role-arn":"arn:aws:iam::111122223333:role/checkout"},
                "managedFields":[{"manager":"helm","time":"2026-03-01T00:00:00Z","fieldsV1":
                {"f:metadata":{"f:annotations":{".":{},"f:eks.amazonaws.com/role-arn":{}}}}},{"manager":"other"}]}}""";
        server.expect()
                .get()
                .withPath("/api/v1/namespaces/payments/serviceaccounts/checkout")
                .andReturn(200, json)
                .always();
        ServiceAccount account =
                seen(cluster.serviceAccount("payments", "checkout").await());
        assertThat(account.roleArn()).contains("arn:aws:iam::111122223333:role/checkout");
        assertThat(account.meta().annotationWritten(ServiceAccount.ROLE_ARN)).hasValueSatisfying(written -> {
            assertThat(written.by()).isEqualTo("helm");
            assertThat(written.at()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        });
    }

    @Test
    void listsAreReadByNamespaceAndLabel() {
        create(POD);
        create(POD.replace("checkout-1", "cart-1").replace("app: checkout", "app: cart"));
        assertThat(seen(cluster.pods("payments", Map.of("app", "cart")).await()))
                .extracting(pod -> pod.meta().name())
                .containsExactly("cart-1");
        assertThat(seen(cluster.pods("payments", Map.of()).await())).hasSize(2);
        assertThat(seen(cluster.podPage("payments", Optional.empty()).await()).items())
                .hasSize(2);
        assertThat(seen(cluster.pods("other", Map.of()).await())).isEmpty();
    }

    @Test
    void namespacesAndServiceAccountsAreListed() {
        create("apiVersion: v1\nkind: Namespace\nmetadata: {name: payments}\n");
        writer.serviceAccounts()
                .inNamespace("payments")
                .resource(new ServiceAccountBuilder()
                        .withNewMetadata()
                        .withName("checkout")
                        .endMetadata()
                        .build())
                .create();
        assertThat(seen(cluster.namespaces().await())).containsExactly("payments");
        assertThat(seen(cluster.serviceAccounts("payments").await()))
                .extracting(account -> account.meta().name())
                .containsExactly("checkout");
    }

    @Test
    void aWorkloadIsReadWithItsTemplate() {
        create("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: checkout, namespace: payments}
                spec:
                  replicas: 4
                  paused: true
                  selector: {matchLabels: {app: checkout}}
                  template:
                    metadata: {labels: {app: checkout}, annotations: {eks.amazonaws.com/role-arn: misplaced}}
                    spec: {serviceAccountName: checkout, containers: [{name: app, image: 'shop:1'}]}
                """);
        WorkloadName name = new WorkloadName(WorkloadName.Kind.DEPLOYMENT, "checkout");
        Workload workload = seen(cluster.workload("payments", name).await());
        assertThat(workload.serviceAccount()).isEqualTo("checkout");
        assertThat(workload.templateAnnotations()).containsEntry("eks.amazonaws.com/role-arn", "misplaced");
        assertThat(workload.selector()).containsEntry("app", "checkout");
        assertThat(workload.paused()).isTrue();
        assertThat(workload.desired()).isEqualTo(4);
        assertThat(workload.containers()).extracting(Container::state).containsExactly("unknown");
        assertThat(seen(cluster.workloads("payments", WorkloadName.Kind.DEPLOYMENT)
                        .await()))
                .extracting(Workload::name)
                .containsExactly(name);
    }

    @Test
    void aCronJobsServiceAccountIsThatOfItsJobsPods() {
        create("""
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: nightly, namespace: payments}
                spec:
                  schedule: '0 0 * * *'
                  jobTemplate: {spec: {template: {spec: {containers: [{name: app, image: 'shop:1'}]}}}}
                """);
        WorkloadName name = new WorkloadName(WorkloadName.Kind.CRON_JOB, "nightly");
        assertThat(seen(cluster.workload("payments", name).await()).serviceAccount())
                .isEqualTo("default");
    }

    @Test
    void theWebhookIsReadWithSelectorsAsKubectlWritesThem() {
        create("""
                apiVersion: admissionregistration.k8s.io/v1
                kind: MutatingWebhookConfiguration
                metadata: {name: pod-identity-webhook}
                webhooks:
                - name: iam-for-pods.amazonaws.com
                  failurePolicy: Ignore
                  clientConfig: {url: 'https://127.0.0.1:23443/mutate'}
                  sideEffects: None
                  admissionReviewVersions: [v1]
                  objectSelector:
                    matchExpressions:
                    - {key: eks.amazonaws.com/skip-pod-identity-webhook, operator: DoesNotExist, values: []}
                """);
        Webhook webhook = seen(cluster.webhook("pod-identity-webhook").await());
        assertThat(webhook.hooks())
                .containsExactly(new Webhook.Hook(
                        "iam-for-pods.amazonaws.com",
                        "https://127.0.0.1:23443/mutate",
                        "Ignore",
                        "",
                        "!eks.amazonaws.com/skip-pod-identity-webhook"));
    }

    @Test
    void eventsOfOneObjectComeNewestFirst() {
        String event = "{\"type\":\"Warning\",\"reason\":\"%s\",\"message\":\"text\",\"%s\":\"2026-03-14T%s:00:00Z\"}";
        String events = "{\"items\":["
                + String.join(
                        ",",
                        event.formatted("Older", "lastTimestamp", "10"),
                        event.formatted("Newest", "eventTime", "12"),
                        event.formatted("Newer", "lastTimestamp", "11"))
                + "]}";
        // The mock does not know selectors of two fields.
        server.expect()
                .get()
                .withPath("/api/v1/namespaces/payments/events"
                        + "?fieldSelector=involvedObject.kind%3DPod%2CinvolvedObject.name%3Dcheckout-1&limit=500")
                .andReturn(200, events)
                .always();
        assertThat(seen(cluster.events("payments", "Pod", "checkout-1").await()))
                .extracting(Event::reason)
                .containsExactly("Newest", "Newer", "Older");
    }

    @Test
    void aLogIsReadWithItsTimeStampsAndLongLinesAreCut() {
        String log = "2026-03-14T10:00:00.123456789Z An error occurred (AccessDenied)\nno stamp\n" + "x".repeat(9000);
        server.expect()
                .get()
                .withPath("/api/v1/namespaces/payments/pods/checkout-1/log?container=app&limitBytes=1048576"
                        + "&previous=false&tailLines=400&timestamps=true")
                .andReturn(200, log)
                .always();
        Log read = seen(cluster.log("payments", "checkout-1", "app", false).await());
        assertThat(read.lines().get(0).at()).contains(Instant.parse("2026-03-14T10:00:00.123456789Z"));
        assertThat(read.lines().get(0).text()).isEqualTo("An error occurred (AccessDenied)");
        assertThat(read.lines().get(1)).isEqualTo(new Log.Line(Optional.empty(), "no stamp"));
        assertThat(read.lines().get(2).text()).hasSize(Logs.LINE);
    }

    @Test
    void theIssuerComesFromTheServersOwnDiscovery() {
        String issuer = "https://oidc.eks.eu-west-1.amazonaws.com/id/4F2A";
        server.expect()
                .get()
                .withPath("/.well-known/openid-configuration")
                .andReturn(200, Map.of("issuer", issuer))
                .always();
        assertThat(cluster.issuer().await()).isEqualTo(Seen.of(issuer));
    }

    @Test
    void theSameQuestionIsSentOnceInAWalkAndAgainInTheNext() throws Exception {
        create(POD);
        int before = server.getRequestCount();
        cluster.pod("payments", "checkout-1").await();
        connection.cluster(calls).pod("payments", "checkout-1").await();
        assertThat(server.getRequestCount() - before).isEqualTo(1);
        connection.cluster(Calls.forWalk(threads)).pod("payments", "checkout-1").await();
        assertThat(server.getRequestCount() - before).isEqualTo(2);
        assertThat(calls.made())
                .singleElement()
                .satisfies(made -> assertThat(made.call().command())
                        .isEqualTo(List.of("kubectl", "get", "pod", "checkout-1", "-n", "payments", "-o", "yaml")));
    }
}
