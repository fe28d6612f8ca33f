package io.github.irsadoctor.lab.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.lab.http.Fault;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** TokenRequests and the reviews of what a caller may do, over HTTP. */
class ReviewsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TOKEN = "/api/v1/namespaces/payments/serviceaccounts/checkout/token";
    private static final String ACCESS = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";

    private final SmallCluster cluster = new SmallCluster();

    @BeforeEach
    void put() {
        cluster.objects.put(Resources.SERVICE_ACCOUNTS, SmallCluster.object(Resources.SERVICE_ACCOUNTS, "checkout"));
        cluster.objects.put(Resources.SERVICE_ACCOUNTS, SmallCluster.object(Resources.SERVICE_ACCOUNTS, "other"));
        cluster.pod("one", "a");
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void aTokenIsForTheApiServerAndAnHourUnlessAskedOtherwise() throws Exception {
        HttpResponse<String> answer = cluster.post(TOKEN, "{}");
        JsonNode request = JSON.readTree(answer.body());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(request.at("/spec/audiences").toString()).isEqualTo("[\"https://kubernetes.default.svc\"]");
        assertThat(request.at("/status/expirationTimestamp").asString()).isEqualTo("2026-01-10T13:00:00Z");
        assertThat(request.at("/status/token").asString())
                .isEqualTo("signed for checkout [https://kubernetes.default.svc] nobody");
    }

    @Test
    void aTokenLivesNoLongerThanADay() throws Exception {
        HttpResponse<String> answer = cluster.post(TOKEN, "{\"spec\":{\"expirationSeconds\":100000}}");

        assertThat(JSON.readTree(answer.body())
                        .at("/status/expirationTimestamp")
                        .asString())
                .isEqualTo("2026-01-11T12:00:00Z");
        assertThat(answer.headers().firstValue("Warning"))
                .contains("299 - \"requested expiration of 100000 seconds shortened to 86400 seconds\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "checkout|{'spec':{'expirationSeconds':599}}|422|TokenRequest.authentication.k8s.io \"\" is invalid:"
                        + " spec.expirationSeconds: Invalid value: 599: may not specify a duration less than 10 minutes",
                "checkout|{'spec':{'expirationSeconds':4294967297}}|422|TokenRequest.authentication.k8s.io \"\" is invalid:"
                        + " spec.expirationSeconds: Invalid value: 4294967297: may not specify a duration larger than 2^32 seconds",
                "checkout|{'spec':{'boundObjectRef':{'kind':'Pod','apiVersion':'v1','name':'no'}}}|404|pods \"no\" not found",
                "checkout|{'spec':{'boundObjectRef':{'kind':'Pod','apiVersion':'v1','name':'one','uid':'u'}}}|409|"
                        + "Operation cannot be fulfilled on Pod \"one\": the UID in the bound object reference (u) does not match"
                        + " the UID in record. The object might have been deleted and then recreated",
                "other|{'spec':{'boundObjectRef':{'kind':'Pod','apiVersion':'v1','name':'one'}}}|400|"
                        + "cannot bind token for serviceaccount \"other\" to pod running with different serviceaccount name.",
                "checkout|{'spec':{'boundObjectRef':{'kind':'Deployment','apiVersion':'apps/v1','name':'one'}}}|400|"
                        + "cannot bind token to object of type apps/v1, Kind=Deployment",
                "nobody|{}|404|serviceaccounts \"nobody\" not found"
            })
    void aTokenIsRefusedInTheApiServersWords(String account, String body, int code, String message) throws Exception {
        HttpResponse<String> refused = cluster.post(TOKEN.replace("checkout", account), body.replace('\'', '"'));

        assertThat(refused.statusCode()).isEqualTo(code);
        assertThat(JSON.readTree(refused.body()).path("message").asString()).isEqualTo(message);
    }

    @Test
    void aTokenNeverReachesTheLogOfRequestsNorABadBodyItsAnswer() throws Exception {
        cluster.post(TOKEN, "{\"spec\":{\"audiences\":[\"telling\"]}}");
        HttpResponse<String> bad = cluster.post(TOKEN, "{\"spec\": telling");

        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.body()).doesNotContain("telling");
        assertThat(cluster.requests.of("create serviceaccounts/token")).hasSize(2);
        assertThat(cluster.requests.entries().toString()).doesNotContain("telling", "signed for");
    }

    @ParameterizedTest
    @CsvSource({
        "get pods/log, get, pods, log, false",
        "get pods/log, get, pods, '', true",
        "get pods/log, get, '*', '', false",
        "get pods/log, list, '*', '', true",
        "get pods/log, '*', pods, '', true",
        "'* pods', '*', pods, '', false",
        "'* secrets', get, secrets, '', false",
        "get *, create, serviceaccounts, token, true",
        "get *, get, nodes, '', false"
    })
    void aReviewAgreesWithWhatIsRefused(String fault, String verb, String resource, String part, boolean allowed)
            throws Exception {
        cluster.faults.add(Fault.status(fault, 403));
        JsonNode review = JSON.readTree(cluster.post(
                        ACCESS,
                        "{\"spec\":{\"resourceAttributes\":{\"verb\":\"%s\",\"resource\":\"%s\",\"subresource\":\"%s\"}}}"
                                .formatted(verb, resource, part))
                .body());

        assertThat(review.at("/status/allowed").booleanValue()).isEqualTo(allowed);
        assertThat(review.at("/status/reason").isMissingNode()).isEqualTo(!allowed);
    }

    @Test
    void aReviewOfNothingIsInvalid() throws Exception {
        assertThat(cluster.post(ACCESS, "{\"spec\":{}}").statusCode()).isEqualTo(422);
        assertThat(cluster.post(ACCESS, "{\"kind\":\"Pod\"}").statusCode()).isEqualTo(400);
        assertThat(cluster.get(ACCESS, "application/json").statusCode()).isEqualTo(405);
        assertThat(cluster.post(ACCESS + "x", "{}").statusCode()).isEqualTo(404);
    }
}
