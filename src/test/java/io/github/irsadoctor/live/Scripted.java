package io.github.irsadoctor.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** An HTTP server that gives the answers it was told, one after the other; the last one again and again. */
public final class Scripted implements AutoCloseable {

    /** One answer. */
    @FunctionalInterface
    public interface Answer {
        void give(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Threads.daemon();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<Answer> answers;
    private final CountDownLatch closing = new CountDownLatch(1);

    public Scripted(Answer... answers) {
        this.answers = new ArrayList<>(Arrays.asList(answers));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** A whole answer. */
    public static Answer reply(int status, String body, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    /** The connection is cut before any answer. */
    public static Answer cut() {
        return exchange -> {
            throw new IOException("cut");
        };
    }

    /** No answer as long as the server lives. */
    public Answer hang() {
        return exchange -> closing.await();
    }

    /** Adds one more answer. */
    public Scripted then(Answer answer) {
        answers.add(answer);
        return this;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Method, path and query of every request so far. */
    public List<String> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        int number;
        synchronized (requests) {
            number = requests.size();
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        }
        exchange.getRequestBody().readAllBytes();
        try {
            answers.get(Math.min(number, answers.size() - 1)).give(exchange);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
