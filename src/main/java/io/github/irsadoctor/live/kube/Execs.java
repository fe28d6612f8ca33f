package io.github.irsadoctor.live.kube;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.http.WebSocket;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.live.Calls;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Runs the commands of one walk over fabric8's HTTP client. Its own exec would first fetch and watch the pod, which the
 * walk has seen already.
 */
record Execs(KubeApi api, KubeConnection connection, Calls calls) {

    /** A command here looks at one file or at itself: it answers at once or hangs. */
    static final Duration MOST = Duration.ofSeconds(10);

    private static final int NORMAL = 1000;
    // Reserved, so the JDK refuses to send it; fabric8 then drops the connection, for which it has no call.
    private static final int UNSENDABLE = 1006;

    /** Starts a command or joins it; what it wrote is forgotten once {@code reading} has read it. */
    <T> Pending<T> run(Command command, Function<Ended, Seen<T>> reading) {
        return calls.once(
                command.call(),
                api.login()::await,
                budget -> send(command, budget, reading),
                new ExecFailures(command, connection.server()),
                MOST);
    }

    private <T> Seen<T> send(Command command, Duration budget, Function<Ended, Seen<T>> reading) throws Exception {
        KubernetesClient client = api.login().await().value().orElseThrow();
        ExecStream stream = new ExecStream();
        CompletableFuture<WebSocket> opening = client.getHttpClient()
                .newWebSocketBuilder()
                .uri(URI.create(connection.url(command.pathAndQuery())))
                .subprotocol(ExecStream.PROTOCOL)
                .connectTimeout(budget.toMillis(), TimeUnit.MILLISECONDS)
                .buildAsync(stream);
        opening.whenComplete((socket, refused) -> {
            if (refused != null) {
                stream.onError(socket, refused);
            }
        });
        try {
            return reading.apply(stream.ended().get());
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        } finally {
            // One that opens only now must not stay behind either.
            opening.thenAccept(socket -> socket.sendClose(close(stream), ""));
            stream.wipe();
        }
    }

    /** A command that ended says goodbye; from one that hangs, no answer to that can be expected. */
    private static int close(ExecStream stream) {
        boolean orderly = stream.ended().isDone()
                && !stream.ended().isCompletedExceptionally()
                && !stream.ended().join().cut();
        return orderly ? NORMAL : UNSENDABLE;
    }
}
