package io.github.irsadoctor.live.kube;

import io.fabric8.kubernetes.client.http.WebSocket;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/**
 * Reads one command's answer from its WebSocket: the first byte of a message is its channel, 1 for what it wrote, 2 for
 * what it complained of, 3 for the Status it ended with.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/apimachinery/pkg/util/httpstream/wsstream/doc.go">wsstream</a>
 */
final class ExecStream implements WebSocket.Listener {

    static final String PROTOCOL = "v4.channel.k8s.io";

    private static final int OUT = 1;
    private static final int ERR = 2;
    private static final int STATUS = 3;

    private final Capture out = new Capture();
    private final Capture err = new Capture();
    private final CompletableFuture<Ended> ended = new CompletableFuture<>();

    /** How the command ended; exceptionally if nobody can know. */
    CompletableFuture<Ended> ended() {
        return ended;
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
        onMessage(socket, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void onMessage(WebSocket socket, ByteBuffer message) {
        int channel = message.hasRemaining() ? message.get() : OUT;
        boolean fits = true;
        // Each channel begins with an empty message.
        if (message.hasRemaining()) {
            fits = switch (channel) {
                case OUT -> out.take(message);
                case ERR -> err.take(message);
                case STATUS -> end(message);
                default -> true;
            };
        }
        if (!fits) {
            ended.complete(Ended.cut(out, err));
        }
        socket.request();
    }

    private boolean end(ByteBuffer status) {
        byte[] json = new byte[status.remaining()];
        status.get(json);
        ended.complete(Ended.with(json, out, err));
        return true;
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason) {
        ended.completeExceptionally(new IOException("closed before the command ended"));
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        ended.completeExceptionally(error);
    }

    /** Forgets what was read. */
    void wipe() {
        out.wipe();
        err.wipe();
    }
}
