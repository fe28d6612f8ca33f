package io.github.irsadoctor.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.irsadoctor.lab.http.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Kubernetes server over HTTP. */
class KubeServerTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PODS = "/api/v1/namespaces/payments/pods";
    private static final String WORLD = """
            id: many
            title: Five of a kind
            app: {replicas: 5, containers: [app, side]}
            containers:
              app:
                restarts: 1
                log: ['-10m one', '-9m two', '-1m three']
                previousLog: ['-20m before']
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Turning clock = new Turning();
    private RunningLab lab;

    /** A clock that stands still until it is turned. */
    private static final class Turning extends Clock {
        private Instant now = Instant.parse("2026-01-10T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void start() {
        lab = RunningLab.start(WorldCatalogue.read("many.yaml", WORLD), clock);
    }

    @AfterEach
    void stop() {
        lab.close();
    }

    @Test
    void aListComesInPagesThatTogetherAreTheWholeList() throws Exception {
        List<String> whole = names(json(PODS));
        List<String> paged = new ArrayList<>();
        String next = "";
        int pages = 0;
        do {
            JsonNode page = json(PODS + "?limit=2&continue=" + next);
            paged.addAll(names(page));
            next = page.at("/metadata/continue").asString("");
            assertThat(page.at("/metadata/remainingItemCount").asInt(0)).isEqualTo(5 - paged.size());
            pages++;
        } while (!next.isEmpty());

        assertThat(paged).isEqualTo(whole).hasSize(5);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void anOldContinueTokenIsGoneAndOffersAnother() throws Exception {
        String token = json(PODS + "?limit=2").at("/metadata/continue").asString();
        clock.now = clock.now.plus(Duration.ofMinutes(6));
        HttpResponse<String> gone = get(PODS + "?limit=2&continue=" + token);
        JsonNode status = JSON.readTree(gone.body());

        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(status.path("reason").asString()).isEqualTo("Expired");
        String another = status.at("/metadata/continue").asString();
        assertThat(names(json(PODS + "?limit=2&continue=" + another))).hasSize(2);
    }

    @Test
    void aMadeUpContinueTokenIsABadRequest() throws Exception {
        for (String token : List.of("rubbish!", "e30", "bm8ganNvbg")) {
            HttpResponse<String> refused = get(PODS + "?limit=2&continue=" + token);

            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("\"reason\":\"BadRequest\"", "continue key is not valid");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/namespaces/payments/pods/x|404|NotFound|pods \"x\" not found",
                "/apis/apps/v1/namespaces/payments/deployments/x|404|NotFound|deployments.apps \"x\" not found",
                "/api/v1/namespaces/x|404|NotFound|namespaces \"x\" not found",
                "/api/v1/secrets|404|NotFound|the server could not find the requested resource",
                "/api/v1/pods/x|404|NotFound|the server could not find the requested resource",
                "/api/v1/namespaces/payments/nodes|404|NotFound|the server could not find the requested resource",
                "/api/v1/namespaces/payments/pods/x/attach|404|NotFound|the server could not find the requested resource",
                "/api/v1/pods?labelSelector=a%20in%20b|400|BadRequest|unable to parse requirement: found 'a in b'",
                "/api/v1/pods?fieldSelector=spec.x%3Dy|400|BadRequest|field label not supported: spec.x",
                "/api/v1/pods?limit=many|400|BadRequest|strconv.ParseInt: parsing \"many\": invalid syntax",
                "/api/v1/pods?watch=true&resourceVersion=new|400|BadRequest|Invalid value: \"new\"",
                "/api/v1/pods?watch=true&sendInitialEvents=true|400|BadRequest|sendInitialEvents: Forbidden",
                "/api/v1/pods?watch=true&fieldSelector=spec.x%3Dy|400|BadRequest|field label not supported: spec.x"
            })
    void refusalsAreWordedAsTheApiServerWordsThem(String path, int code, String reason, String message)
            throws Exception {
        HttpResponse<String> refused = get(path);
        JsonNode status = JSON.readTree(refused.body());

        assertThat(refused.statusCode()).isEqualTo(code);
        assertThat(status.path("kind").asString()).isEqualTo("Status");
        assertThat(status.path("code").intValue()).isEqualTo(code);
        assertThat(status.path("reason").asString()).isEqualTo(reason);
        assertThat(status.path("message").asString()).startsWith(message);
    }

    @Test
    void anUnknownPathIsPlainText() throws Exception {
        assertThat(get("/apis/example.com/v1/things").body()).isEqualTo("404 page not found\n");
        assertThat(get("/nowhere").body()).isEqualTo("404 page not found\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "container=app|one,two,three",
                "container=app&tailLines=2|two,three",
                "container=app&tailLines=0|''",
                "container=app&sinceSeconds=300|three",
                "container=app&sinceTime=2026-01-10T11:51:00Z|two,three",
                "container=app&limitBytes=5|one,t",
                "container=app&previous=true|before"
            })
    void aLogIsCutAsAsked(String query, String lines) throws Exception {
        HttpResponse<String> log = get(podPath() + "/log?" + query);

        assertThat(log.statusCode()).isEqualTo(200);
        assertThat(String.join(",", log.body().lines().toList())).isEqualTo(lines);
    }

    @Test
    void aLogCanCarryTheKubeletsTimes() throws Exception {
        assertThat(get(podPath() + "/log?container=app&tailLines=1&timestamps=true")
                        .body())
                .isEqualTo("2026-01-10T11:59:00.000000000Z three\n");
    }

    @Test
    void aLogThatIsNotThereIsABadRequestThatSaysWhy() throws Exception {
        String pod = lab.target().pod().orElseThrow();

        assertThat(get(podPath() + "/log").body())
                .contains("a container name must be specified for pod " + pod + ", choose one of: [app side]");
        assertThat(get(podPath() + "/log?container=no").body()).contains("container no is not valid for pod " + pod);
        assertThat(get(podPath() + "/log?container=side&previous=true").body())
                .contains("previous terminated container \\\"side\\\" in pod \\\"" + pod + "\\\" not found");
    }

    @Test
    void discoveryNamesEveryKindWithItsShortNames() throws Exception {
        JsonNode core = json("/api/v1");
        JsonNode pods = StreamSupport.stream(core.path("resources").spliterator(), false)
                .filter(kind -> kind.path("name").asString().equals("pods"))
                .findFirst()
                .orElseThrow();

        assertThat(pods.path("singularName").asString()).isEqualTo("pod");
        assertThat(pods.path("shortNames").toString()).isEqualTo("[\"po\"]");
        assertThat(pods.path("verbs").toString())
                .contains("get", "list", "watch", "create", "patch", "deletecollection");
        for (String group : List.of("apps/v1", "batch/v1", "admissionregistration.k8s.io/v1")) {
            assertThat(json("/apis/" + group).path("groupVersion").asString()).isEqualTo(group);
        }
        assertThat(json("/apis").path("groups").size()).isEqualTo(5);
        assertThat(json("/version").path("gitVersion").asString()).startsWith("v1.31.");
    }

    @Test
    void theServerNamesItsIssuerAndTheIssuersKeys() throws Exception {
        JsonNode document = json("/.well-known/openid-configuration");

        assertThat(document.path("issuer").asString())
                .isEqualTo(lab.world().cluster().issuer().url());
        assertThat(json("/openid/v1/jwks").at("/keys/0/kty").asString()).isEqualTo("RSA");
    }

    @Test
    void aFaultRefusesInTheWordsOfRbac() throws Exception {
        lab.faults().set(List.of(Fault.status("* pods", 403), Fault.status("get /version", 403)));

        assertThat(get(PODS).body())
                .contains(
                        "pods is forbidden: User \\\"arn:aws:iam::111122223333:user/operator\\\" cannot list resource "
                                + "\\\"pods\\\" in API group \\\"\\\" in the namespace \\\"payments\\\"");
        assertThat(get("/api/v1/pods").body()).contains("in API group \\\"\\\" at the cluster scope");
        assertThat(get("/version").body()).contains("cannot get path \\\"/version\\\"");
        assertThat(get("/api/v1/nodes").statusCode()).isEqualTo(200);
    }

    @Test
    void faultsThrottleBreakAndCut() throws Exception {
        lab.faults()
                .set(List.of(
                        Fault.status("list nodes", 429),
                        Fault.status("list events", 500),
                        Fault.status("list namespaces", 503),
                        Fault.cut("list jobs"),
                        Fault.hang("list cronjobs")));
        HttpResponse<String> throttled = get("/api/v1/nodes");

        assertThat(throttled.statusCode()).isEqualTo(429);
        assertThat(throttled.headers().firstValue("Retry-After")).contains("1");
        assertThat(get("/api/v1/events").body()).contains("\"reason\":\"InternalError\"");
        assertThat(get("/api/v1/namespaces").body()).contains("\"reason\":\"ServiceUnavailable\"");
        assertThatThrownBy(() -> get("/apis/batch/v1/jobs")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> send(
                        HttpRequest.newBuilder(uri("/apis/batch/v1/cronjobs")).timeout(Duration.ofMillis(200))))
                .isInstanceOf(IOException.class);
    }

    @Test
    void everyRequestIsLoggedWithWhatItAskedFor() throws Exception {
        get(PODS + "?limit=2&labelSelector=app");

        assertThat(lab.requests().of("list pods")).singleElement().satisfies(entry -> {
            assertThat(entry.operation().parameters())
                    .containsEntry("namespace", "payments")
                    .containsEntry("limit", "2")
                    .containsEntry("labelSelector", "app");
            assertThat(entry.status()).isEqualTo(200);
            assertThat(entry.end().orElseThrow()).isGreaterThanOrEqualTo(entry.start());
        });
    }

    @Test
    void itemsOfAListCarryNoKindOfTheirOwn() throws Exception {
        JsonNode list = json(PODS);

        assertThat(list.path("kind").asString()).isEqualTo("PodList");
        assertThat(list.at("/items/0").has("kind")).isFalse();
        assertThat(json(podPath()).path("kind").asString()).isEqualTo("Pod");
    }

    private String podPath() {
        return PODS + "/" + lab.target().pod().orElseThrow();
    }

    private static List<String> names(JsonNode list) {
        return StreamSupport.stream(list.path("items").spliterator(), false)
                .map(item -> item.at("/metadata/name").asString())
                .toList();
    }

    private JsonNode json(String path) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create(lab.kubernetesUrl() + path);
    }
}
