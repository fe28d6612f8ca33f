package io.github.irsadoctor.lab;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a pod's exec over a bare WebSocket, and keeps what came on each channel. */
record ExecSocket(String server, String namespace, String pod) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Heard(String protocol, String out, String err, JsonNode status, int closed) {}

    Heard ask(String protocol, String container, String... command) {
        Listener listener = new Listener();
        WebSocket socket = open(protocol, container, command, listener).join();
        int code = listener.closed.orTimeout(10, TimeUnit.SECONDS).join();
        return new Heard(
                socket.getSubprotocol(), listener.text(1), listener.text(2), JSON.readTree(listener.text(3)), code);
    }

    HttpResponse<?> refused(String protocol, String container, String... command) {
        try {
            open(protocol, container, command, new Listener()).join();
        } catch (CompletionException failed) {
            return ((WebSocketHandshakeException) failed.getCause()).getResponse();
        }
        throw new AssertionError("the upgrade was not refused");
    }

    private CompletableFuture<WebSocket> open(
            String protocol, String container, String[] command, WebSocket.Listener listener) {
        StringBuilder query = new StringBuilder("container=" + container + "&stdout=true&stderr=true");
        for (String word : command) {
            query.append("&command=").append(URLEncoder.encode(word, StandardCharsets.UTF_8));
        }
        URI uri = URI.create(
                server.replace("http", "ws") + "/api/v1/namespaces/" + namespace + "/pods/" + pod + "/exec?" + query);
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols(protocol)
                .buildAsync(uri, listener);
    }

    private static final class Listener implements WebSocket.Listener {

        private final Map<Integer, ByteArrayOutputStream> channels = new TreeMap<>();
        private final ByteArrayOutputStream message = new ByteArrayOutputStream();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();

        @Override
        public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            byte[] bytes = new byte[data.remaining()];
            data.get(bytes);
            message.writeBytes(bytes);
            if (last) {
                byte[] whole = message.toByteArray();
                channels.computeIfAbsent((int) whole[0], channel -> new ByteArrayOutputStream())
                        .write(whole, 1, whole.length - 1);
                message.reset();
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            closed.completeExceptionally(error);
        }

        private String text(int channel) {
            return channels.getOrDefault(channel, new ByteArrayOutputStream()).toString(StandardCharsets.UTF_8);
        }
    }
}
