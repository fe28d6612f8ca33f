package io.github.irsadoctor.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that plays one script on every connection, down to the bytes: what a well-bred one would never do. */
public final class SocketServer implements AutoCloseable {

    /** What a connection gets. */
    @FunctionalInterface
    public interface Script {
        void play(Line line) throws IOException;
    }

    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final Pattern KEY = Pattern.compile("(?i)sec-websocket-key: (\\S+)");

    private final ServerSocket server;
    private final ExecutorService threads = Threads.daemon();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch gone = new CountDownLatch(1);

    public SocketServer(Script script) {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
        threads.execute(() -> accept(script));
    }

    public String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** Request line and headers of every request so far. */
    public List<String> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /** Whether the client leaves its connection within a time. */
    public boolean isLeft(int seconds) throws InterruptedException {
        return gone.await(seconds, TimeUnit.SECONDS);
    }

    private void accept(Script script) {
        try {
            while (true) {
                Socket socket = server.accept();
                threads.execute(() -> serve(socket, script));
            }
        } catch (IOException closed) {
            gone.countDown();
        }
    }

    private void serve(Socket socket, Script script) {
        try (socket) {
            String head = head(socket.getInputStream());
            requests.add(head);
            script.play(new Line(socket, head, gone));
        } catch (IOException left) {
            gone.countDown();
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("left");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    /** One connection after its request. */
    public record Line(Socket socket, String head, CountDownLatch gone) {

        /** Agrees to a WebSocket of this protocol. */
        public Line upgrade(String protocol) throws IOException {
            Matcher key = KEY.matcher(head);
            if (!key.find()) {
                throw new IOException("no WebSocket was asked for");
            }
            return text("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Protocol: " + protocol + "\r\nSec-WebSocket-Accept: " + accept(key.group(1))
                    + "\r\n\r\n");
        }

        /** One whole binary message. */
        public Line message(int channel, byte[] payload) throws IOException {
            ByteArrayOutputStream frame = new ByteArrayOutputStream();
            int length = payload.length + 1;
            frame.write(0x82);
            if (length < 126) {
                frame.write(length);
            } else {
                // RFC 6455 5.2: the shortest form that holds the length, up to 64 KiB here.
                frame.write(126);
                frame.write(length >> 8);
                frame.write(length);
            }
            frame.write(channel);
            frame.write(payload);
            socket.getOutputStream().write(frame.toByteArray());
            return this;
        }

        public Line message(int channel, String payload) throws IOException {
            return message(channel, payload.getBytes(StandardCharsets.UTF_8));
        }

        /** Waits until the client's WebSocket is up: it answers a ping. */
        public Line ping() throws IOException {
            socket.getOutputStream().write(new byte[] {(byte) 0x89, 0});
            if (socket.getInputStream().read() < 0) {
                throw new IOException("left");
            }
            return this;
        }

        public Line text(String bytes) throws IOException {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        /** Answers nothing, not even a close, until the client has left. */
        public void silence() throws IOException {
            while (socket.getInputStream().read() >= 0) {
                continue;
            }
            gone.countDown();
        }

        private static String accept(String key) throws IOException {
            try {
                byte[] hash =
                        MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
                return Base64.getEncoder().encodeToString(hash);
            } catch (NoSuchAlgorithmException never) {
                throw new IOException(never);
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
