package io.github.irsadoctor.lab.kube;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real kubectl that is running; closing it ends it. */
record KubectlProcess(Process process, BufferedReader output) implements AutoCloseable {

    static boolean installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
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

    /** All it has left to say, once it has ended. */
    String rest() throws IOException, InterruptedException {
        String rest = output.lines().collect(Collectors.joining("\n"));
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return rest;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
