package io.github.irsadoctor.live.kube;

import static io.github.irsadoctor.live.Scripted.cut;
import static io.github.irsadoctor.live.Scripted.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.live.Calls;
import io.github.irsadoctor.live.Credential;
import io.github.irsadoctor.live.Endpoint;
import io.github.irsadoctor.live.LoginProblem;
import io.github.irsadoctor.live.Scripted;
import io.github.irsadoctor.live.Threads;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KubeFailuresTest {

    private static final String POD = "{\"metadata\":{\"name\":\"checkout-1\",\"namespace\":\"payments\"}}";

    private final ExecutorService threads = Threads.daemon();
    private final Calls calls = Calls.forWalk(threads);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private Seen<Pod> pod(Scripted server, Calls walk) {
        try (KubeConnection connection = KubeConnection.lab(server.url())) {
            return connection.cluster(walk).pod("payments", "checkout-1").await();
        }
    }

    private static String status(int code, String reason, String message) {
        return """
                {"kind":"Status","status":"Failure","code":%d,"reason":"%s","message":"%s",
                "details":{"name":"checkout-1","kind":"pods"}}""".formatted(code, reason, message);
    }

    @Test
    void forbiddenNamesTheMissingPermission() {
        try (Scripted server = new Scripted(reply(403, status(403, "Forbidden", "cannot get pods")))) {
            assertThat(pod(server, calls)).isEqualTo(new Seen.Denied<>("get pods in payments", "cannot get pods"));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aLogThatMayNotBeReadNamesTheSubresource() {
        try (Scripted server = new Scripted(reply(403, status(403, "Forbidden", "no")));
                KubeConnection connection = KubeConnection.lab(server.url())) {
            Seen<?> log = connection
                    .cluster(calls)
                    .log("payments", "checkout-1", "app", false)
                    .await();
            assertThat(log).isEqualTo(new Seen.Denied<>("get pods/log in payments", "no"));
        }
    }

    @Test
    void aLoginTheServerDoesNotTakeIsSentOnce() {
        try (Scripted server = new Scripted(reply(401, status(401, "Unauthorized", "Unauthorized")))) {
            assertThat(pod(server, calls)).isInstanceOf(Seen.Denied.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void notFoundIsAbsenceOnlyIfTheServerNamesTheObject() {
        try (Scripted server = new Scripted(reply(404, status(404, "NotFound", "pods checkout-1 not found")))) {
            assertThat(pod(server, calls)).isEqualTo(new Seen.Absent<>("pod payments/checkout-1"));
        }
        try (Scripted server = new Scripted(reply(404, "404 page not found"))) {
            assertThat(pod(server, Calls.forWalk(threads))).isInstanceOf(Seen.Broken.class);
        }
    }

    @Test
    void tooManyRequestsIsTriedAgainAfterTheTimeAskedFor() {
        try (Scripted server = new Scripted(reply(429, "", "Retry-After", "1"), reply(200, POD))) {
            assertThat(pod(server, calls)).isInstanceOf(Seen.Value.class);
            assertThat(calls.made().get(0).attempts()).isEqualTo(2);
            assertThat(calls.made().get(0).millis()).isGreaterThanOrEqualTo(1000);
        }
    }

    @Test
    void aServerErrorIsTriedThreeTimesAndNoMore() {
        try (Scripted server = new Scripted(reply(500, status(500, "InternalError", "etcd")))) {
            assertThat(pod(server, calls)).isEqualTo(new Seen.Broken<>("get pods in payments", "HTTP 500: etcd"));
            assertThat(server.requests()).hasSize(3);
            assertThat(calls.made().get(0).attempts()).isEqualTo(3);
        }
    }

    @Test
    void aCutConnectionIsTriedAgain() {
        try (Scripted server = new Scripted(cut())) {
            assertThat(pod(server, calls)).isInstanceOf(Seen.Broken.class);
            assertThat(calls.made().get(0).attempts()).isEqualTo(3);
        }
    }

    @Test
    void aHangEndsWithItsTimeAndIsSentOnce() {
        try (Scripted server = new Scripted()) {
            server.then(server.hang());
            Calls brief = new Calls(threads, Clock.systemUTC(), Duration.ofMillis(800));
            assertThat(pod(server, brief)).isInstanceOf(Seen.TimedOut.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aClusterThatIsNotThereIsSaidAtOnce() {
        String nowhere;
        try (Scripted gone = new Scripted(reply(200, POD))) {
            nowhere = gone.url();
        }
        try (KubeConnection connection = KubeConnection.lab(nowhere)) {
            Seen<String> version = connection.version(calls).await();
            assertThat(version.unseen().orElseThrow().says()).contains("no connection to " + nowhere);
            assertThat(calls.made().get(0).attempts()).isEqualTo(1);
        }
    }

    @Test
    void anAnswerThatIsNoJsonIsBroken() {
        try (Scripted server = new Scripted(reply(200, "<html>portal</html>"))) {
            assertThat(pod(server, calls)).isInstanceOf(Seen.Broken.class);
        }
    }

    @Test
    void aListGoesThroughItsPagesAndBeginsAgainOnceWhenItExpires() {
        String first = "{\"metadata\":{\"continue\":\"t1\"},\"items\":[" + POD + "]}";
        String last = "{\"metadata\":{},\"items\":[" + POD + "]}";
        try (Scripted server = new Scripted(
                        reply(200, first),
                        reply(410, status(410, "Expired", "old")),
                        reply(200, first),
                        reply(200, last));
                KubeConnection connection = KubeConnection.lab(server.url())) {
            Seen<List<Pod>> pods =
                    connection.cluster(calls).pods("payments", Map.of()).await();
            assertThat(pods.value().orElseThrow()).hasSize(2);
            assertThat(server.requests()).hasSize(4).last().asString().contains("continue=t1", "limit=500");
        }
    }

    @Test
    void aListThatExpiresTwiceIsNotKnown() {
        String first = "{\"metadata\":{\"continue\":\"t1\"},\"items\":[" + POD + "]}";
        String old = status(410, "Expired", "old");
        try (Scripted server = new Scripted(reply(200, first), reply(410, old), reply(200, first), reply(410, old));
                KubeConnection connection = KubeConnection.lab(server.url())) {
            assertThat(connection
                            .cluster(calls)
                            .pods("payments", Map.of())
                            .await()
                            .isKnown())
                    .isFalse();
        }
    }

    @Test
    void aContainerThatNeverRestartedHasNoPreviousLog() {
        try (Scripted server = new Scripted(reply(400, status(400, "BadRequest", "previous terminated")));
                KubeConnection connection = KubeConnection.lab(server.url())) {
            assertThat(connection
                            .cluster(calls)
                            .log("payments", "checkout-1", "app", true)
                            .await()
                            .isAbsent())
                    .isTrue();
        }
    }

    @Test
    void withoutALoginNothingIsSentAndTheReasonIsLookedForOnce() {
        AtomicInteger looked = new AtomicInteger();
        try (Scripted server = new Scripted(reply(200, POD));
                KubeConnection connection = KubeConnection.to(
                        Endpoint.plain(server.url()),
                        () -> {
                            looked.incrementAndGet();
                            throw new LoginProblem("The exec plugin did not answer.");
                        },
                        Map.of())) {
            var cluster = connection.cluster(calls);
            assertThat(cluster.pod("payments", "a").await())
                    .isEqualTo(new Seen.NotAsked<>("The exec plugin did not answer."));
            assertThat(cluster.namespaces().await()).isEqualTo(new Seen.NotAsked<>("The exec plugin did not answer."));
            assertThat(looked).hasValue(1);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void everyRequestCarriesTheToken() {
        String[] header = {""};
        Scripted.Answer note = exchange -> {
            header[0] = exchange.getRequestHeaders().getFirst("Authorization");
            reply(200, POD).give(exchange);
        };
        try (Scripted server = new Scripted(note);
                KubeConnection connection = KubeConnection.to(
                        Endpoint.plain(server.url()),
                        () -> Credential.token("t0ken", java.util.Optional.empty()),
                        Map.of())) {
            connection.cluster(calls).pod("payments", "checkout-1").await();
            assertThat(header[0]).isEqualTo("Bearer t0ken");
        }
    }
}
