package io.github.irsadoctor.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The terminal after the program, however it ended. */
@Timeout(300)
class RestoredTerminalTest {

    private static final String LINE = "echo before=$(stty -g); \"$DOCTOR\" lab; echo code=$?; echo after=$(stty -g)";

    @TempDir
    private Path folder;

    private Program program;

    @BeforeEach
    void layOut() throws IOException {
        program = new Program(folder.resolve("irsa doctor"));
    }

    @Test
    void afterQuittingItIsAsItWas() {
        assertThat(ended(terminal -> terminal.type("q"))).isZero();
    }

    @Test
    void afterCtrlCItIsAsItWas() {
        assertThat(ended(terminal -> terminal.type("\u0003"))).isEqualTo(130);
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129", "KILL, 137"})
    void afterASignalToTheJvmItIsAsItWas(String signal, int code) {
        assertThat(ended(terminal -> kill(signal, terminal.jvm()))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129"})
    void afterASignalToTheLauncherItIsAsItWas(String signal, int code) {
        assertThat(ended(terminal -> kill(signal, terminal.jvm().parent().orElseThrow())))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "trap '' HUP; "})
    void withoutATerminalAnyMoreTheProcessesEnd(String before) throws Exception {
        Path left = folder.resolve("left");
        program.with("LEFT", left.toString());
        String line = before + "\"$DOCTOR\" lab; code=$?; trap '' HUP; echo $code >\"$LEFT\"";
        try (Terminal terminal = program.onTerminal(120, 36, "trap : HUP; " + line)) {
            ProcessHandle jvm = terminal.shows(Texts.LIST).jvm();
            terminal.hangUp();
            jvm.onExit().get(60, TimeUnit.SECONDS);
            terminal.code();
            assertThat(Files.readString(left).strip()).isNotEqualTo("0");
        }
    }

    /** Does something to the screens that ends them, and gives the exit code. */
    private int ended(Consumer<Terminal> end) {
        try (Terminal terminal = program.onTerminal(120, 36, LINE)) {
            end.accept(terminal.shows(Texts.LIST));
            terminal.code();
            assertThat(terminal.isGivenBack()).isTrue();
            String written = terminal.written();
            assertThat(value(written, "after")).isEqualTo(value(written, "before"));
            return Integer.parseInt(value(written, "code"));
        }
    }

    private static String value(String written, String name) {
        Matcher matcher = Pattern.compile(name + "=(\\S+)").matcher(written);
        assertThat(matcher.find()).as(name).isTrue();
        return matcher.group(1);
    }

    private static void kill(String signal, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
