package io.github.irsadoctor.clients;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program as a process of its own that serves a world.
 *
 * @param process {@code irsa-doctor lab serve}
 * @param lines what it printed, "# ready" included
 */
record ServedLab(Process process, List<String> lines) implements AutoCloseable {

    /**
     * Starts it and reads its lines.
     *
     * @param temporary where it makes its folder
     * @throws IllegalStateException if it ends before it is ready
     */
    static ServedLab start(String world, Path temporary) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder program = new ProcessBuilder(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.irsadoctor.App",
                "lab",
                "serve",
                world);
        program.environment().putAll(Map.of("TMPDIR", temporary.toString(), "AWS_ENDPOINT_URL_S3", "http://elsewhere"));
        try {
            Process process =
                    program.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            return new ServedLab(process, untilReady(process));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static List<String> untilReady(Process process) throws IOException {
        List<String> lines = new ArrayList<>();
        BufferedReader out = process.inputReader();
        while (lines.isEmpty() || !lines.get(lines.size() - 1).equals("# ready")) {
            String line = out.readLine();
            if (line == null) {
                throw new IllegalStateException("lab serve ended after " + lines);
            }
            lines.add(line);
        }
        return lines;
    }

    /** The value of an exported variable. */
    String exported(String name) {
        Pattern export = Pattern.compile("export " + name + "=(.*)");
        return lines.stream()
                .map(export::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    /** Starts a command in a shell that has run the lines. */
    Process start(Map<String, String> environment, List<String> command) {
        List<String> shell = new ArrayList<>(List.of("sh", "-c", String.join("\n", lines) + "\nexec \"$@\"", "sh"));
        shell.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(shell);
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
