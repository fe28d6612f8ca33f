package io.github.irsadoctor.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.irsadoctor.LabTrial;
import io.github.irsadoctor.lab.WorldCatalogue;
import io.github.irsadoctor.text.Shell;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands of a walk, copied into a shell on the same world: the real clients take every one of them. */
@Timeout(180)
class WalkCommandsServeTest {

    @BeforeAll
    static void needsBothClients() {
        Optional<String> missing = Stream.of(Client.KUBECTL, Client.AWS)
                .flatMap(client -> client.missing().stream())
                .findFirst();
        assumeTrue(missing.isEmpty(), missing.orElse(""));
    }

    @Test
    void everyCommandRunsAsItIsPrinted(@TempDir Path folder) throws Exception {
        List<String> commands;
        try (LabTrial trial = LabTrial.of(WorldCatalogue.find("healthy"))) {
            commands = trial.walk().commands();
        }
        String script = commands.stream()
                .map(command -> "{ " + command + "\n} >/dev/null || echo failed: " + Shell.quote(command))
                .collect(Collectors.joining("\n"));
        // A lab of its own: in the one that others share, pods come and go.
        try (ServedLab lab = ServedLab.start("healthy", folder)) {
            Process shell = lab.start(Map.of("AWS_PAGER", "", "AWS_MAX_ATTEMPTS", "1"), List.of("sh", "-c", script));
            shell.getOutputStream().close();
            String out = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String err = new String(shell.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(commands).hasSizeGreaterThan(10);
            assertThat(out).as(err).isEmpty();
        }
    }
}
