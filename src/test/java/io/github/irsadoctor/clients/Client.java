package io.github.irsadoctor.clients;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real client on the PATH.
 *
 * @param program its name
 * @param version how it tells its version, with major and minor as groups
 * @param versionArguments what makes it tell
 */
record Client(String program, Pattern version, List<String> versionArguments) {

    /** kubectl, which runs exec over WebSocket since 1.31. */
    static final Client KUBECTL =
            new Client("kubectl", Pattern.compile("Client Version: v(\\d+)\\.(\\d+)"), List.of("version", "--client"));

    /** The AWS CLI, which knows AWS_ENDPOINT_URL since 1.29 and 2.13. */
    static final Client AWS = new Client("aws", Pattern.compile("aws-cli/(\\d+)\\.(\\d+)"), List.of("--version"));

    private static final Map<String, String> QUIET = Map.of("AWS_PAGER", "", "AWS_MAX_ATTEMPTS", "1");

    /** What a command said. */
    record Said(int code, String out, String err) {

        /** Standard output of a command that must succeed. */
        String well() {
            if (code != 0) {
                throw new AssertionError("exit code " + code + ": " + err + out);
            }
            return out.strip();
        }
    }

    /** Why this client cannot be used; empty if it can. */
    Optional<String> missing() {
        return told().map(text -> {
                    Matcher found = version.matcher(text);
                    return found.find() && recent(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)))
                            ? Optional.<String>empty()
                            : Optional.of(program + " is too old: "
                                    + text.lines().findFirst().orElse("no version"));
                })
                .orElse(Optional.of(program + " is not on the PATH"))
                .map(why -> why + "; the lab was not tried with it");
    }

    private boolean recent(int major, int minor) {
        int least = program.equals("kubectl") ? 31 : major == 1 ? 29 : 13;
        return major > 2 || minor >= least;
    }

    private Optional<String> told() {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(versionArguments);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return Optional.of(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /** Starts it on the lab, without waiting for its end. */
    Process start(ServedLab lab, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        return lab.start(QUIET, command);
    }

    /** Runs it on the lab to its end. */
    Said run(ServedLab lab, String input, List<String> arguments) {
        Process process = start(lab, arguments);
        try {
            CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            String out = text(process.getInputStream());
            process.waitFor(1, TimeUnit.MINUTES);
            return new Said(process.exitValue(), out, err.join());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException late) {
            throw new IllegalStateException(program + " " + arguments + " did not end", late);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String text(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
