package io.github.irsadoctor.live.kube;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.github.irsadoctor.facts.Page;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.live.Call;
import io.github.irsadoctor.live.Calls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * Sends the requests of one walk over fabric8's HTTP client. Answers are read as trees, not as fabric8's models: building
 * those costs a cold process more than all the requests of a walk, and a field of an unforeseen type would lose the object.
 */
final class KubeApi {

    static final int PAGE = 500;

    private final KubeConnection connection;
    private final Calls calls;

    KubeApi(KubeConnection connection, Calls calls) {
        this.connection = connection;
        this.calls = calls;
    }

    /** Reads one object. */
    <T> Pending<T> get(Read read, Function<JsonNode, T> map) {
        return reply(read, 0, reply -> Seen.of(map.apply(Json.tree(body(reply)))));
    }

    /** Reads text; {@code map} also gets answers with one of {@code accepted}. */
    <T> Pending<T> text(Read read, List<Integer> accepted, Function<Reply, Seen<T>> map) {
        return reply(read, 0, reply -> {
            if (!accepted.contains(reply.status())) {
                body(reply);
            }
            return map.apply(reply);
        });
    }

    /**
     * Posts an object, once.
     *
     * @param post its parameters only tell it from other calls; they are not sent
     */
    <T> Pending<T> post(Read post, Map<String, Object> body, Function<JsonNode, Seen<T>> map) {
        KubeFailures failures = new KubeFailures(post, connection.server());
        return calls.once(
                post.call(0),
                login()::await,
                budget -> map.apply(Json.tree(body(send(
                        request -> request.uri(connection.url(post.path())).post("application/json", Json.bytes(body)),
                        budget)))),
                failures,
                Calls.READ);
    }

    /** Reads one page of a list. */
    <T> Pending<Page<T>> page(Read list, Optional<String> from, Function<JsonNode, T> map) {
        Pending<Page<T>> page = page(list, from, 0, map);
        return () -> {
            Seen<Page<T>> seen = page.await();
            return seen.isAbsent() ? expired(list) : seen;
        };
    }

    /** Reads all pages of a list; one that expires between two pages is begun again once. */
    <T> Pending<List<T>> all(Read list, Function<JsonNode, T> map) {
        return calls.compose(
                new Call("all of " + list.permission(), list.call(0).parameters(), List.of()), () -> {
                    Seen<List<T>> first = round(list, 0, map);
                    Seen<List<T>> last = first.isAbsent() ? round(list, 1, map) : first;
                    return last.isAbsent() ? expired(list) : last;
                });
    }

    private static <T> Seen<T> expired(Read list) {
        return new Seen.Broken<>(list.permission(), "the list changed while it was read");
    }

    /** All pages; Absent stands for an expired list, which no list is otherwise. */
    private <T> Seen<List<T>> round(Read list, int round, Function<JsonNode, T> map) {
        List<T> items = new ArrayList<>();
        Optional<String> from = Optional.empty();
        do {
            Seen<Page<T>> page = page(list, from, round, map).await();
            if (page.value().isEmpty()) {
                return page.map(Page::items);
            }
            items.addAll(page.value().get().items());
            from = page.value().get().next();
        } while (from.isPresent());
        return Seen.of(List.copyOf(items));
    }

    private <T> Pending<Page<T>> page(Read list, Optional<String> from, int round, Function<JsonNode, T> map) {
        Read limited = list.with("limit", Integer.toString(PAGE));
        Read read = from.map(token -> limited.with("continue", token)).orElse(limited);
        return reply(read, round, reply -> {
            if (reply.status() == KubeFailures.GONE && from.isPresent()) {
                return new Seen.Absent<>(list.what() + " as they were when the list began");
            }
            JsonNode tree = Json.tree(body(reply));
            List<T> items = Json.each(tree, "items").map(map).toList();
            return Seen.of(new Page<>(items, Json.some(tree.path("metadata"), "continue")));
        });
    }

    private interface Reading<T> {
        Seen<T> of(Reply reply) throws Refusal;
    }

    private <T> Pending<T> reply(Read read, int round, Reading<T> reading) {
        KubeFailures failures = new KubeFailures(read, connection.server());
        return calls.ask(
                read.call(round),
                login()::await,
                budget -> reading.of(send(request -> request.uri(connection.url(read.pathAndQuery())), budget)),
                failures);
    }

    /** The client with a login that serves now; looked for once in a walk. */
    Pending<KubernetesClient> login() {
        return calls.compose(Call.of("log in to " + connection.server(), Map.of()), connection::client);
    }

    private static byte[] body(Reply reply) throws Refusal {
        if (reply.status() < 200 || reply.status() > 299) {
            throw new Refusal(reply);
        }
        return reply.body();
    }

    private Reply send(UnaryOperator<HttpRequest.Builder> asked, Duration budget) throws Exception {
        KubernetesClient client = login().await().value().orElseThrow();
        HttpRequest request = asked.apply(client.getHttpClient().newHttpRequestBuilder())
                .setHeader("Accept", "application/json, */*")
                .timeout(budget.toMillis(), TimeUnit.MILLISECONDS)
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.getHttpClient().sendAsync(request, byte[].class);
        try {
            HttpResponse<byte[]> response = answer.get();
            byte[] body = Optional.ofNullable(response.body()).orElse(new byte[0]);
            return new Reply(response.code(), body, Optional.ofNullable(response.header("Retry-After")));
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        } finally {
            // Interrupted at the end of its time: the connection must not stay behind.
            answer.cancel(true);
        }
    }
}
