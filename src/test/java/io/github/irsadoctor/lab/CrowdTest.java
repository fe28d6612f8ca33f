package io.github.irsadoctor.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A cluster with many others in it. */
class CrowdTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-10T12:00:00Z"), ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private RunningLab lab = start("crowd: {namespaces: 7, pods: 100, deployments: 2}");

    private static RunningLab start(String crowd) {
        return RunningLab.start(WorldCatalogue.read("crowd.yaml", "id: crowd\ntitle: Many\n" + crowd + "\n"), CLOCK);
    }

    @AfterEach
    void stop() {
        lab.close();
    }

    @Test
    void thePodsAreSpreadEvenlyAndListedInPages() throws Exception {
        List<JsonNode> pods = paged("/api/v1/pods");

        assertThat(pods).filteredOn(pod -> namespace(pod).startsWith("crowd-")).hasSize(100);
        assertThat(pods).filteredOn(pod -> namespace(pod).equals("crowd-1")).hasSize(15);
        assertThat(pods).filteredOn(pod -> namespace(pod).equals("crowd-7")).hasSize(14);
        assertThat(pods).extracting(pod -> pod.at("/metadata/uid").asString("")).doesNotHaveDuplicates();
    }

    @Test
    void everyDeploymentHasThePodsItAsksFor() throws Exception {
        int asked = paged("/apis/apps/v1/deployments").stream()
                .filter(it -> namespace(it).startsWith("crowd-"))
                .mapToInt(it -> it.at("/spec/replicas").asInt(0))
                .sum();

        assertThat(asked).isEqualTo(100);
    }

    @Test
    void whoseAccountNamesARoleHasItInjected() throws Exception {
        List<JsonNode> pods = paged("/api/v1/namespaces/crowd-3/pods");

        assertThat(pods)
                .allSatisfy(pod -> assertThat(pod.toString().contains("AWS_ROLE_ARN"))
                        .isEqualTo(
                                pod.at("/spec/serviceAccountName").asString("").equals("service-1")));
        assertThat(pods).anyMatch(pod -> pod.toString().contains("AWS_ROLE_ARN"));
    }

    @Test
    void theSameWorldHasTheSameCrowd() throws Exception {
        List<JsonNode> before = paged("/api/v1/pods");
        lab.close();
        lab = start("crowd: {namespaces: 7, pods: 100, deployments: 2}");

        assertThat(paged("/api/v1/pods")).isEqualTo(before);
    }

    private static String namespace(JsonNode object) {
        return object.at("/metadata/namespace").asString("");
    }

    private List<JsonNode> paged(String path) throws IOException, InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        do {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(lab.kubernetesUrl() + path + "?limit=30&continue=" + next))
                    .build();
            JsonNode page = JSON.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
            page.path("items").forEach(all::add);
            next = page.at("/metadata/continue").asString("");
        } while (!next.isEmpty());
        return all;
    }
}
