package io.github.irsadoctor.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real launcher in a distribution of its own, with a Java that is a script. */
final class Distribution {

    private static final Path LAUNCHER = Path.of("src/main/launcher/irsa-doctor");
    /** Prints its arguments, one a line. */
    static final String ECHO = "printf '<%s>\\n' \"$@\"";

    final Path home;
    final Path script;
    private final Map<String, String> environment = new HashMap<>();

    record Result(int code, String out) {
        List<String> lines() {
            return out.lines().map(String::strip).toList();
        }
    }

    Distribution(Path home) throws IOException {
        this.home = home;
        this.script = home.resolve("bin/irsa-doctor");
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("lib"));
        Files.copy(LAUNCHER, script);
        executable(script);
        Files.createFile(home.resolve("lib/irsa-doctor.jar"));
        Files.createFile(home.resolve("lib/jvm.options"));
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("TERM", "xterm");
    }

    /** A Java in {@code folder} that runs {@code body}; no release file where {@code release} is empty. */
    static Path java(Path folder, String body, String release) throws IOException {
        Path java = folder.resolve("bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/sh\n" + body + "\n");
        executable(java);
        if (!release.isEmpty()) {
            Files.writeString(folder.resolve("release"), release);
        }
        return folder;
    }

    Distribution with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Result run(String... arguments) {
        return run(script, arguments);
    }

    Result run(Path as, String... arguments) {
        List<String> command = new ArrayList<>(List.of(as.toString()));
        command.addAll(List.of(arguments));
        return start(command);
    }

    /** Runs a shell command line on a pseudo-terminal of its own. */
    Result onTerminal(String line) {
        return start(List.of("script", "-qec", line, "/dev/null"));
    }

    private Result start(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().clear();
            builder.environment().putAll(environment);
            Process process = builder.start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the launcher does not end: " + out);
            }
            return new Result(process.exitValue(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void executable(Path file) {
        if (!file.toFile().setExecutable(true)) {
            throw new IllegalStateException(file + " can not be made executable");
        }
    }
}
