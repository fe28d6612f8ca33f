package io.github.irsadoctor.live.kube;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What came of running a program.
 *
 * @param code its exit code; meaningless after a time-out
 * @param out its standard output, at most 1 MiB
 * @param err its standard error, at most 1 MiB
 */
record Ran(boolean timedOut, int code, String out, String err) {

    private static final int MOST = 1 << 20;

    /** @throws IOException if it cannot be started */
    static Ran of(ProcessBuilder builder, Duration limit) throws IOException {
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            CompletableFuture<String> out = reading(process.getInputStream());
            CompletableFuture<String> err = reading(process.getErrorStream());
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                kill(process);
            }
            // A child it left behind may hold the pipes open; what was written is there at once.
            return new Ran(!ended, ended ? process.exitValue() : -1, soon(out), soon(err));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Ran(true, -1, "", "");
        } finally {
            kill(process);
        }
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static CompletableFuture<String> reading(InputStream stream) {
        CompletableFuture<String> text = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            try (stream) {
                text.complete(new String(stream.readNBytes(MOST), StandardCharsets.UTF_8));
            } catch (IOException closed) {
                text.complete("");
            }
        });
        reader.setDaemon(true);
        reader.start();
        return text;
    }

    private static String soon(CompletableFuture<String> text) throws InterruptedException {
        try {
            return text.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException held) {
            return "";
        }
    }

    @Override
    public String toString() {
        return "Ran[code=" + code + "]";
    }
}
