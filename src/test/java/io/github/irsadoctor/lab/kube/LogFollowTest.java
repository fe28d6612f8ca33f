package io.github.irsadoctor.lab.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Logs;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.io.BufferedReader;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.node.ObjectNode;

@Timeout(120)
class LogFollowTest {

    private static final String LOG = "/api/v1/namespaces/payments/pods/one/log?follow=true";
    private static final Logs.Run RUN = new Logs.Run("payments", "one", "app", false);

    private final SmallCluster cluster = new SmallCluster();

    @BeforeEach
    void put() {
        cluster.pod("one", "a");
        cluster.logs.put(RUN, List.of(line("first"), line("second")));
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void newLinesComeAsTheyAreWrittenInTheFormAskedFor() throws Exception {
        try (BufferedReader log = cluster.lines(LOG + "&tailLines=1&timestamps=true", "*/*")) {
            assertThat(log.readLine()).isEqualTo("2026-01-10T12:00:00.000000000Z second");
            cluster.logs.append(RUN, List.of(line("third")));
            assertThat(log.readLine()).isEqualTo("2026-01-10T12:00:00.000000000Z third");
        }
    }

    @Test
    void aLimitOfBytesEndsIt() throws Exception {
        try (BufferedReader log = cluster.lines(LOG + "&tailLines=1&limitBytes=9", "*/*")) {
            assertThat(log.readLine()).isEqualTo("second");
            cluster.logs.append(RUN, List.of(line("third")));
            assertThat(log.readLine()).isEqualTo("th");
            assertThat(log.readLine()).isNull();
        }
    }

    @Test
    void theEndOfTheContainerEndsItAndNothingElseDoes() throws Exception {
        try (BufferedReader log = cluster.lines(LOG, "*/*")) {
            assertThat(List.of(log.readLine(), log.readLine())).containsExactly("first", "second");
            cluster.pod("other", "a");
            cluster.pod("one", "b");
            cluster.logs.append(RUN, List.of(line("third")));
            assertThat(log.readLine()).isEqualTo("third");
            cluster.objects.update(Resources.PODS, "payments", "one", LogFollowTest::ended);
            assertThat(log.readLine()).isNull();
        }
    }

    @Test
    void theLogOfAContainerThatIsOverEndsAtOnce() throws Exception {
        cluster.objects.update(Resources.PODS, "payments", "one", LogFollowTest::ended);
        try (BufferedReader log = cluster.lines(LOG, "*/*")) {
            assertThat(log.lines()).containsExactly("first", "second");
        }
    }

    private static ObjectNode ended(ObjectNode pod) {
        ObjectNode status = (ObjectNode) pod.at("/status/containerStatuses/0");
        status.set("state", Json.object("terminated", Json.object("exitCode", 0)));
        return pod;
    }

    private static Logs.Line line(String text) {
        return new Logs.Line(SmallCluster.NOW, text);
    }
}
