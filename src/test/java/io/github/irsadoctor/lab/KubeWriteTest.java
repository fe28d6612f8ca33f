package io.github.irsadoctor.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes to the Kubernetes server over HTTP, and what the controllers make of them. */
class KubeWriteTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CORE = "/api/v1/namespaces/payments/";
    private static final String APPS = "/apis/apps/v1/namespaces/payments/";
    private static final String ACCOUNT = CORE + "serviceaccounts/checkout";
    private static final String DEPLOYMENT = APPS + "deployments/checkout";
    private static final String WEBHOOK =
            "/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations/pod-identity-webhook";
    private static final String MERGE = "application/merge-patch+json";
    private static final String STRATEGIC = "application/strategic-merge-patch+json";
    private static final String JSON_PATCH = "application/json-patch+json";
    private static final String RESTART = "{'spec':{'template':{'metadata':{'annotations':{'restarted':'now'}}}}}";
    private static final String POD =
            "{'metadata':{'name':'bare'},'spec':{'serviceAccountName':'checkout','containers':[{'name':'a','image':'i'}]}}";

    private final HttpClient http = HttpClient.newHttpClient();
    private RunningLab lab;

    private record Answer(int code, JsonNode body) {}

    @BeforeEach
    void start() {
        lab = RunningLab.start(
                WorldCatalogue.read("small.yaml", "id: small\ntitle: Two of a kind\napp: {replicas: 2}\n"),
                Clock.fixed(Instant.parse("2026-01-10T12:00:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        lab.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'metadata':{'name':'checkout'}}|409|AlreadyExists|serviceaccounts 'checkout' already exists",
                "{'metadata':{'name':'Bad_Name'}}|422|Invalid|a lowercase RFC 1123 subdomain must consist of",
                "{'metadata':{}}|422|Invalid|metadata.name: Required value: name or generateName is required",
                "{'metadata':{'name':'x','namespace':'other'}}|400|BadRequest|the namespace of the provided object does not",
                "{'kind':'Pod','metadata':{'name':'x'}}|400|BadRequest|cannot be handled as a ServiceAccount",
                "{'metadata':{'name':'x','labels':{'a':'b c'}}}|422|Invalid|a valid label must be an empty string",
                "{|400|BadRequest|error decoding the body"
            })
    void aCreateIsRefusedInTheServersWords(String body, int code, String reason, String says) throws Exception {
        Answer refused = send("POST", CORE + "serviceaccounts", "application/json", body);

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.body().path("reason").asString()).isEqualTo(reason);
        assertThat(refused.body().path("message").asString()).contains(says.replace('\'', '"'));
    }

    @Test
    void aNamespaceThatIsNotThereIsNotFound() throws Exception {
        Answer refused = send("POST", "/api/v1/namespaces/none/serviceaccounts", "", "{'metadata':{'name':'x'}}");

        assertThat(refused.code()).isEqualTo(404);
        assertThat(refused.body().path("message").asString()).isEqualTo("namespaces \"none\" not found");
    }

    @Test
    void anUpdateOnAnOldVersionIsAConflictAndAStalePatchToo() throws Exception {
        JsonNode account = get(ACCOUNT);
        String old = account.at("/metadata/resourceVersion").asString();
        assertThat(send("PATCH", ACCOUNT, MERGE, "{'metadata':{'labels':{'a':'b'}}}")
                        .code())
                .isEqualTo(200);

        Answer put = send("PUT", ACCOUNT, "application/json", account.toString());
        Answer patch = send("PATCH", ACCOUNT, MERGE, "{'metadata':{'resourceVersion':'" + old + "'}}");

        assertThat(List.of(put.code(), patch.code())).containsOnly(409);
        assertThat(put.body().path("message").asString()).contains("the object has been modified");
    }

    @Test
    void anAnnotationIsNotedWithItsManagerAndTime() throws Exception {
        String annotation =
                "{'metadata':{'annotations':{'eks.amazonaws.com/role-arn':'arn:aws:iam::111122223333:role/x'}}}";
        send("PATCH", ACCOUNT + "?fieldManager=kubectl-annotate", MERGE, annotation);

        List<JsonNode> owners = get(ACCOUNT)
                .at("/metadata/managedFields")
                .valueStream()
                .filter(entry -> entry.at("/fieldsV1/f:metadata/f:annotations").has("f:eks.amazonaws.com/role-arn"))
                .toList();
        assertThat(owners).singleElement().satisfies(entry -> {
            assertThat(entry.path("manager").asString()).isEqualTo("kubectl-annotate");
            assertThat(entry.path("time").asString()).isEqualTo("2026-01-10T12:00:00Z");
        });
    }

    @Test
    void aTestThatFailsAndAnUnknownPatchTypeAreRefused() throws Exception {
        String test = "[{'op':'test','path':'/metadata/name','value':'other'}]";

        assertThat(send("PATCH", ACCOUNT, JSON_PATCH, test).code()).isEqualTo(422);
        assertThat(send("PATCH", ACCOUNT, "text/plain", "x").code()).isEqualTo(415);
    }

    @Test
    void aPodKeepsItsSpec() throws Exception {
        String pod = CORE + "pods/" + names().get(0);
        Answer refused = send("PATCH", pod, MERGE, "{'spec':{'serviceAccountName':'default'}}");

        assertThat(refused.code()).isEqualTo(422);
        assertThat(refused.body().path("message").asString())
                .contains("spec: Forbidden: pod updates may not change fields other than");
        assertThat(send("PATCH", pod, MERGE, "{'metadata':{'labels':{'a':'b'}}}")
                        .code())
                .isEqualTo(200);
    }

    @Test
    void aDryRunAnswersAndKeepsNothing() throws Exception {
        List<String> before = names();
        Answer created = send("POST", CORE + "pods?dryRun=All", "", POD);
        send("PATCH", DEPLOYMENT + "?dryRun=All", STRATEGIC, RESTART);
        send("DELETE", ACCOUNT + "?dryRun=All", "", "");

        assertThat(created.code()).isEqualTo(201);
        assertThat(created.body().toString()).contains("AWS_ROLE_ARN");
        assertThat(names()).isEqualTo(before);
        assertThat(get(ACCOUNT).has("metadata")).isTrue();
    }

    @Test
    void aRestartReplacesAllPodsWithWhatIsTrueNow() throws Exception {
        List<String> before = names();
        send(
                "PATCH",
                ACCOUNT,
                MERGE,
                "{'metadata':{'annotations':{'eks.amazonaws.com/role-arn':'arn:aws:iam::1:role/new'}}}");
        send("PATCH", DEPLOYMENT, STRATEGIC, RESTART);

        assertThat(names()).hasSize(2).doesNotContainAnyElementsOf(before);
        assertThat(get(CORE + "pods/" + names().get(0)).toString()).contains("arn:aws:iam::1:role/new");
        JsonNode deployment = get(DEPLOYMENT);
        assertThat(deployment.at("/metadata/generation").asInt()).isEqualTo(2);
        assertThat(deployment.at("/status/observedGeneration").asInt()).isEqualTo(2);
        assertThat(deployment.at("/status/updatedReplicas").asInt()).isEqualTo(2);
        assertThat(deployment
                        .at("/metadata/annotations/deployment.kubernetes.io~1revision")
                        .asString())
                .isEqualTo("2");
        assertThat(get(APPS + "replicasets")
                        .path("items")
                        .valueStream()
                        .map(set -> set.at("/spec/replicas").asInt()))
                .containsExactlyInAnyOrder(0, 2);
    }

    @Test
    void aRolloutToAnAccountThatIsMissingLeavesTheOldPodsUntilItIsThere() throws Exception {
        List<String> before = names();
        send("PATCH", DEPLOYMENT, STRATEGIC, "{'spec':{'template':{'spec':{'serviceAccountName':'late'}}}}");
        List<String> stuck = names();
        send("POST", CORE + "serviceaccounts", "", "{'metadata':{'name':'late'}}");

        assertThat(stuck).isEqualTo(before);
        assertThat(names()).hasSize(2).doesNotContainAnyElementsOf(before);
        assertThat(get(CORE + "events").toString()).contains("FailedCreate", "serviceaccount \\\"late\\\" not found");
    }

    @Test
    void aDeletedPodComesAgainUnderAnotherName() throws Exception {
        String first = names().get(0);
        Answer deleted = send("DELETE", CORE + "pods/" + first, "", "");

        assertThat(deleted.body().at("/metadata/deletionGracePeriodSeconds").asInt())
                .isEqualTo(30);
        assertThat(names()).hasSize(2).doesNotContain(first);
    }

    @Test
    void aDeletedDeploymentTakesItsPodsAlongUnlessTheyAreOrphaned() throws Exception {
        Answer deleted = send("DELETE", DEPLOYMENT, "", "{'propagationPolicy':'Background'}");

        assertThat(deleted.body().path("status").asString()).isEqualTo("Success");
        assertThat(names()).isEmpty();
    }

    @Test
    void scaleMovesTheNumberOfPods() throws Exception {
        assertThat(send("PATCH", DEPLOYMENT + "/scale", MERGE, "{'spec':{'replicas':4}}")
                        .code())
                .isEqualTo(200);
        assertThat(names()).hasSize(4);
        send("PATCH", DEPLOYMENT, MERGE, "{'spec':{'replicas':0}}");
        assertThat(names()).isEmpty();
    }

    @Test
    void theWebhookSeesBarePodsWhileItsConfigurationIsThere() throws Exception {
        JsonNode configuration = get(WEBHOOK);
        send("DELETE", WEBHOOK, "", "");
        String without = send("POST", CORE + "pods", "", POD).body().toString();
        ((tools.jackson.databind.node.ObjectNode) configuration.path("metadata")).remove("resourceVersion");
        send("POST", WEBHOOK.replace("/pod-identity-webhook", ""), "", configuration.toString());
        String with = send("POST", CORE + "pods", "", POD.replace("bare", "again"))
                .body()
                .toString();

        assertThat(without).doesNotContain("AWS_ROLE_ARN");
        assertThat(with).contains("AWS_ROLE_ARN", "aws-iam-token");
    }

    @Test
    void aBarePodOfAMissingAccountIsForbidden() throws Exception {
        Answer refused = send("POST", CORE + "pods", "", POD.replace("'checkout'", "'nobody'"));

        assertThat(refused.code()).isEqualTo(403);
        assertThat(refused.body().path("message").asString())
                .isEqualTo("pods \"bare\" is forbidden: error looking up service account payments/nobody: "
                        + "serviceaccount \"nobody\" not found");
    }

    @Test
    void deleteCollectionObeysItsSelector() throws Exception {
        send("POST", CORE + "pods", "", POD);
        send("DELETE", CORE + "pods?labelSelector=!app", "", "");

        assertThat(names()).hasSize(2).doesNotContain("bare");
    }

    private List<String> names() throws Exception {
        return get(CORE + "pods")
                .path("items")
                .valueStream()
                .map(pod -> pod.at("/metadata/name").asString())
                .toList();
    }

    private JsonNode get(String path) throws Exception {
        return send("GET", path, "", "").body();
    }

    private Answer send(String method, String path, String type, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(lab.kubernetesUrl() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .header("Content-Type", type.isEmpty() ? "application/json" : type)
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }
}
