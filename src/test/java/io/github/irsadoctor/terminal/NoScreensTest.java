package io.github.irsadoctor.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where there can be no screens, one sentence says so. */
@Timeout(300)
class NoScreensTest {

    private static final int NO_TERMINAL = 2;

    @TempDir
    private Path folder;

    private Program program;

    @BeforeEach
    void layOut() throws IOException {
        program = new Program(folder.resolve("irsa doctor"));
    }

    @Test
    void withoutAnyTerminalNothingButOneSentenceIsWritten() throws Exception {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", "exec \"$DOCTOR\" lab");
        builder.environment().clear();
        builder.environment().putAll(program.environment());
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(NO_TERMINAL);
        assertThat(said.strip()).contains(Texts.INSTEAD).doesNotContain("\n", "\u001b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dumb", ""})
    void onATerminalThatCanNotMoveItsCursorNothingButOneSentenceIsWritten(String term) {
        if (term.isEmpty()) {
            program.without("TERM");
        } else {
            program.with("TERM", term);
        }
        try (Terminal terminal = program.onTerminal(120, 36, "\"$DOCTOR\" lab; echo code=$?")) {
            assertThat(terminal.code()).isZero();
            terminal.writes(0, "code=" + NO_TERMINAL);
            assertThat(terminal.written()).contains(Texts.INSTEAD).doesNotContain("\u001b");
        }
    }
}
