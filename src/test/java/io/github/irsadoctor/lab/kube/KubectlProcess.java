package io.github.irsadoctor.lab.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.irsadoctor.clients.Client;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real kubectl that is running; closing it ends it. */
public record KubectlProcess(Process process, BufferedReader output) implements AutoCloseable {

    /** What a kubectl said on both outputs, and how it ended. */
    public record Output(int exit, String text) {}

    /** Skips the tests of a class, saying why, where no kubectl that is new enough is to be had. */
    public static void needed() {
        Optional<String> missing = Client.KUBECTL.missing();
        assumeTrue(missing.isEmpty(), missing.orElse(""));
    }

    /** Runs one on a server, in namespace payments unless told otherwise, to its end. */
    public static Output run(String server, Path home, String... arguments) throws IOException, InterruptedException {
        try (KubectlProcess kubectl = start(URI.create(server), home, arguments)) {
            String text = kubectl.text();
            return new Output(kubectl.process().exitValue(), text);
        }
    }

    static KubectlProcess start(URI server, Path home, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("kubectl", "--server=" + server, "-n", "payments"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("KUBECONFIG", home.resolve("none").toString());
        Process process = builder.start();
        return new KubectlProcess(
                process, new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
    }

    /** Reads on until a line holds all of this. */
    String until(String... parts) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (Stream.of(parts).allMatch(line::contains)) {
                return line;
            }
        }
        throw new AssertionError("kubectl ended without " + List.of(parts));
    }

    /** All lines it has left to say, once it has ended. */
    String rest() throws IOException, InterruptedException {
        return text().lines().collect(Collectors.joining("\n"));
    }

    private String text() throws IOException, InterruptedException {
        StringWriter text = new StringWriter();
        output.transferTo(text);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return text.toString();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
