package io.github.irsadoctor.lab.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LabServerTest {

    private final Faults faults = Faults.none();
    private final RequestLog log = RequestLog.start();
    private final AtomicReference<Stream> stream = new AtomicReference<>();
    private final CountDownLatch streaming = new CountDownLatch(1);
    private final LabServer server = LabServer.start("echo", new Echo(), faults, log);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anEndpointSeesMethodPathQueryHeadersAndBody() throws Exception {
        HttpResponse<String> answer = client.send(
                request("/a%20b/c?x=1&x=2&y=%2F")
                        .header("X-Thing", "z")
                        .POST(body("hello"))
                        .build(),
                text());

        assertThat(answer.body()).isEqualTo("POST /a b/c {x=[1, 2], y=[/]} z hello");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain");
    }

    @Test
    void aRequestIsInTheLogWhenItsClientHasTheAnswer() throws Exception {
        get("/one?k=v");

        RequestLog.Entry entry = log.entries().get(0);
        assertThat(log.entries()).hasSize(1);
        assertThat(entry.operation()).isEqualTo(new Operation("get one", Map.of("k", "[v]")));
        assertThat(entry.status()).isEqualTo(200);
        assertThat(entry.end().orElseThrow()).isGreaterThan(entry.start());
    }

    @Test
    void anEndpointThatThrowsAnswers500AndGoesOn() throws Exception {
        assertThat(get("/broken").statusCode()).isEqualTo(500);
        assertThat(get("/fine").statusCode()).isEqualTo(200);
    }

    @Test
    void aFaultRefusesOnlyWhatItNamesAndCanBeTakenAway() throws Exception {
        faults.set(List.of(Fault.status("get o*", 403)));
        assertThat(get("/one").statusCode()).isEqualTo(403);
        assertThat(get("/two").statusCode()).isEqualTo(200);

        faults.set(List.of());
        assertThat(get("/one").statusCode()).isEqualTo(200);
        assertThat(log.of("get one")).extracting(RequestLog.Entry::status).containsExactly(403, 200);
    }

    @Test
    void aCutConnectionGivesNoAnswer() {
        faults.set(List.of(Fault.cut("*")));

        assertThatThrownBy(() -> get("/one")).isInstanceOf(IOException.class);
        assertThat(log.entries().get(0).status()).isZero();
    }

    @Test
    void hangingRequestsUseNoThreadsAndEndWhenTheServerStops() throws Exception {
        faults.set(List.of(Fault.hang("get slow")));
        List<CompletableFuture<HttpResponse<String>>> hanging = IntStream.range(0, 40)
                .mapToObj(n -> client.sendAsync(request("/slow").build(), text()))
                .toList();

        assertThat(get("/fine").statusCode()).isEqualTo(200);
        server.close();

        for (CompletableFuture<HttpResponse<String>> one : hanging) {
            assertThat(one).failsWithin(Duration.ofSeconds(5));
        }
    }

    @Test
    void latencyOfManyRequestsRunsSideBySide() {
        faults.set(List.of(Fault.latency("*", Duration.ofMillis(300))));
        List<CompletableFuture<HttpResponse<String>>> late = IntStream.range(0, 40)
                .mapToObj(n -> client.sendAsync(request("/late").build(), text()))
                .toList();

        late.forEach(one -> assertThat(one.join().statusCode()).isEqualTo(200));
        long first =
                log.entries().stream().mapToLong(RequestLog.Entry::start).min().orElseThrow();
        long last = log.entries().stream()
                .mapToLong(entry -> entry.end().orElseThrow())
                .max()
                .orElseThrow();
        assertThat(Duration.ofNanos(last - first)).isBetween(Duration.ofMillis(300), Duration.ofMillis(3000));
    }

    @Test
    void aLiveReplySendsItsHeadersAtOnceAndItsPiecesInOrder() throws Exception {
        CompletableFuture<HttpResponse<java.util.stream.Stream<String>>> answer =
                client.sendAsync(request("/live").build(), HttpResponse.BodyHandlers.ofLines());
        java.util.stream.Stream<String> lines = answer.join().body();
        streaming.await();
        IntStream.range(0, 100).forEach(n -> stream.get().send((n + "\n").getBytes(StandardCharsets.UTF_8)));
        stream.get().end();

        assertThat(lines)
                .containsExactlyElementsOf(
                        IntStream.range(0, 100).mapToObj(Integer::toString).toList());
        assertThat(stream.get().open()).isFalse();
        assertThat(log.of("get live").get(0).end()).isPresent();
    }

    @Test
    void aLiveReplyLearnsThatTheServerStopped() throws Exception {
        client.sendAsync(request("/live").build(), HttpResponse.BodyHandlers.ofLines());
        streaming.await();
        CountDownLatch closed = new CountDownLatch(1);
        stream.get().onClosed(closed::countDown);

        server.close();

        assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(stream.get().open()).isFalse();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), text());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.uri().resolve(path)).version(HttpClient.Version.HTTP_1_1);
    }

    private static HttpRequest.BodyPublisher body(String text) {
        return HttpRequest.BodyPublishers.ofString(text);
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString();
    }

    /** Says back what it was asked. */
    private final class Echo implements Endpoint {

        @Override
        public Operation operation(Request request) {
            Map<String, String> parameters = request.query().entrySet().stream()
                    .collect(java.util.stream.Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().toString()));
            return new Operation("get " + String.join("/", request.parts()), parameters);
        }

        @Override
        public Reply answer(Request request) {
            if (request.path().equals("/broken")) {
                throw new IllegalArgumentException("as asked");
            }
            if (request.path().equals("/live")) {
                return Reply.live(200, "text/plain", opened -> {
                    stream.set(opened);
                    streaming.countDown();
                });
            }
            String thing = request.header("x-thing").orElse("-");
            return Reply.text(
                    200,
                    "text/plain",
                    String.join(
                            " ",
                            request.method(),
                            request.path(),
                            request.query().toString(),
                            thing,
                            request.text()));
        }

        @Override
        public Reply refusal(Request request, int status) {
            return Reply.text(status, "text/plain", "refused");
        }
    }
}
