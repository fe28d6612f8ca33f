package io.github.irsadoctor.terminal;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** The real launcher and the real program, as they are installed, run by the JVM of the tests. */
final class Program {

    private static final Path LAUNCHER = Path.of("src/main/launcher");

    private final Path script;
    private final Map<String, String> environment = new HashMap<>();

    /** Lays the program out in an empty folder. */
    Program(Path home) throws IOException {
        script = Files.createDirectories(home.resolve("bin")).resolve("irsa-doctor");
        Path lib = Files.createDirectories(home.resolve("lib"));
        Files.copy(LAUNCHER.resolve("irsa-doctor"), script);
        if (!script.toFile().setExecutable(true)) {
            throw new IOException(script + " can not be made executable");
        }
        Files.copy(LAUNCHER.resolve("jvm.options"), lib.resolve("jvm.options"));
        jar(lib.resolve("irsa-doctor.jar"));
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("HOME", home.toString());
        environment.put("TERM", "xterm-256color");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("DOCTOR", script.toString());
    }

    // As the built one: it holds no class path but in its manifest.
    private static void jar(Path file) throws IOException {
        String path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" "));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, path);
        try (OutputStream out = Files.newOutputStream(file)) {
            new JarOutputStream(out, manifest).close();
        }
    }

    Program with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Program without(String name) {
        environment.remove(name);
        return this;
    }

    /** The variables it runs with; {@code DOCTOR} is the launcher's path. */
    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    /** Runs a shell's command line with the program's variables on a terminal of its own. */
    Terminal onTerminal(int columns, int rows, String line) {
        return Terminal.start(environment(), columns, rows, "/bin/sh", "-c", line);
    }

    /** Runs an interactive shell with the program's variables on a terminal of its own. */
    Terminal inShell(String... shell) {
        return Terminal.start(environment(), 120, 36, shell);
    }
}
