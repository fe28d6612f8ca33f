package io.github.irsadoctor.lab.kube;

import static io.github.irsadoctor.lab.kube.SmallCluster.event;
import static io.github.irsadoctor.lab.kube.SmallCluster.events;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.io.BufferedReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@Timeout(120)
class WatchTest {

    private static final String PODS = "/api/v1/namespaces/payments/pods?watch=true";
    private static final String JSON = "application/json";

    private final SmallCluster cluster = new SmallCluster();

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void withoutAVersionItBeginsWithAllThereIs() throws Exception {
        cluster.pod("one", "a");
        cluster.pod("two", "a");
        try (BufferedReader watch = cluster.lines(PODS, JSON)) {
            assertThat(events(watch, 2)).containsExactly("ADDED one", "ADDED two");
            cluster.pod("one", "b");
            cluster.objects.put(Resources.SERVICE_ACCOUNTS, SmallCluster.object(Resources.SERVICE_ACCOUNTS, "x"));
            cluster.objects.remove(Resources.PODS, "payments", "two");
            assertThat(events(watch, 2)).containsExactly("MODIFIED one", "DELETED two");
        }
    }

    @Test
    void fromAVersionItTellsWhatChangedSinceAndNothingElse() throws Exception {
        cluster.pod("one", "a");
        String version = cluster.json("/api/v1/pods", JSON)
                .at("/metadata/resourceVersion")
                .asString();
        cluster.pod("two", "a");
        try (BufferedReader watch = cluster.lines(PODS + "&resourceVersion=" + version, JSON)) {
            assertThat(events(watch, 1)).containsExactly("ADDED two");
        }
    }

    @Test
    void whatEntersASelectionIsAddedAndWhatLeavesItIsDeletedAsItWas() throws Exception {
        cluster.pod("one", "a");
        try (BufferedReader watch = cluster.lines(PODS + "&labelSelector=app%3Db", JSON)) {
            cluster.pod("one", "b");
            assertThat(events(watch, 1)).containsExactly("ADDED one");
            cluster.pod("one", "c");
            JsonNode gone = event(watch);

            assertThat(gone.path("type").asString()).isEqualTo("DELETED");
            assertThat(gone.at("/object/metadata/labels/app").asString()).isEqualTo("b");
            assertThat(gone.at("/object/metadata/resourceVersion").asString())
                    .isEqualTo(Long.toString(cluster.objects.revision()));
        }
    }

    @Test
    void anotherNamespaceAndAnotherNameAreNotTold() throws Exception {
        try (BufferedReader there = cluster.lines("/api/v1/namespaces/other/pods?watch=1&timeoutSeconds=1", JSON);
                BufferedReader named = cluster.lines(PODS + "&fieldSelector=metadata.name%3Dtwo", JSON)) {
            cluster.pod("one", "a");
            cluster.pod("two", "a");

            assertThat(events(named, 1)).containsExactly("ADDED two");
            assertThat(there.readLine()).isNull();
        }
    }

    @Test
    void aVersionThatIsForgottenIsExpired() throws Exception {
        for (int at = 0; at < 4_100; at++) {
            cluster.objects.put(Resources.NAMESPACES, SmallCluster.object(Resources.NAMESPACES, "busy"));
        }
        try (BufferedReader watch = cluster.lines(PODS + "&resourceVersion=5", JSON)) {
            JsonNode error = event(watch);

            assertThat(error.path("type").asString()).isEqualTo("ERROR");
            assertThat(error.at("/object/code").intValue()).isEqualTo(410);
            assertThat(error.at("/object/reason").asString()).isEqualTo("Expired");
            assertThat(watch.readLine()).isNull();
        }
    }

    @Test
    void aBookmarkEndsTheInitialEventsAndOneMoreTheWatch() throws Exception {
        cluster.pod("one", "a");
        String asked =
                "&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true&timeoutSeconds=1";
        try (BufferedReader watch = cluster.lines(PODS + asked, JSON)) {
            assertThat(events(watch, 1)).containsExactly("ADDED one");
            JsonNode initial = event(watch);
            JsonNode last = event(watch);

            assertThat(initial.path("type").asString()).isEqualTo("BOOKMARK");
            assertThat(initial.at("/object/metadata/annotations").toString())
                    .isEqualTo("{\"k8s.io/initial-events-end\":\"true\"}");
            assertThat(last.path("type").asString()).isEqualTo("BOOKMARK");
            assertThat(last.at("/object/metadata").has("annotations")).isFalse();
            assertThat(watch.readLine()).isNull();
        }
    }

    @Test
    void aWatchCanComeAsTables() throws Exception {
        cluster.pod("one", "a");
        try (BufferedReader watch = cluster.lines(PODS, SmallCluster.TABLE)) {
            JsonNode event = event(watch);

            assertThat(event.at("/object/kind").asString()).isEqualTo("Table");
            assertThat(event.at("/object/rows/0/cells").toString())
                    .isEqualTo(
                            "[\"one\",\"1/1\",\"Running\",\"0\",\"60m\",\"10.0.1.7\",\"node-1\",\"<none>\",\"<none>\"]");
        }
    }

    @Test
    void aHundredWatchesLeaveTheServerFreeToAnswer() throws Exception {
        List<BufferedReader> watches = new ArrayList<>();
        for (int at = 0; at < 100; at++) {
            watches.add(cluster.lines(PODS, JSON));
        }
        cluster.pod("one", "a");
        for (BufferedReader watch : watches) {
            assertThat(events(watch, 1)).containsExactly("ADDED one");
            watch.close();
        }
        assertThat(cluster.json("/api/v1/pods", JSON).path("items").size()).isEqualTo(1);
    }

    @Test
    void aTableCarriesOfEachObjectWhatIsAskedFor() throws Exception {
        cluster.pod("one", "a");
        String path = "/api/v1/pods/?includeObject=";
        JsonNode metadata = cluster.json("/api/v1/pods", SmallCluster.TABLE);

        assertThat(metadata.at("/metadata/resourceVersion").asString())
                .isEqualTo(Long.toString(cluster.objects.revision()));
        assertThat(metadata.at("/rows/0/object/kind").asString()).isEqualTo("PartialObjectMetadata");
        assertThat(metadata.at("/rows/0/object").has("spec")).isFalse();
        assertThat(cluster.json(path + "None", SmallCluster.TABLE).at("/rows/0").has("object"))
                .isFalse();
        assertThat(cluster.json(path + "Object", SmallCluster.TABLE)
                        .at("/rows/0/object/spec/nodeName")
                        .asString())
                .isEqualTo("node-1");
        assertThat(cluster.get(path + "All", SmallCluster.TABLE).statusCode()).isEqualTo(400);
    }

    @Test
    void everyKindHasATableWhoseRowsFitItsColumns() throws Exception {
        for (var kind : Resources.ALL) {
            cluster.objects.put(kind, SmallCluster.object(kind, "it").put("lastTimestamp", "2026-01-10T11:00:00Z"));
            String root = kind.group().isEmpty() ? "/api/" : "/apis/";
            JsonNode table = cluster.json(root + kind.apiVersion() + "/" + kind.plural(), SmallCluster.TABLE);

            assertThat(table.at("/rows/0/cells").size())
                    .as(kind.plural())
                    .isEqualTo(table.path("columnDefinitions").size());
            assertThat(table.path("columnDefinitions").size()).isGreaterThan(2);
            assertThat(table.at("/rows/0/cells").toString()).contains("\"60m\"");
        }
        assertThat(Json.texts(cluster.json("/api/v1/namespaces/it", SmallCluster.TABLE)))
                .containsEntry("kind", "Table");
    }
}
