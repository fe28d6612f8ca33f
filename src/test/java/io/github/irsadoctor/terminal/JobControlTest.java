package io.github.irsadoctor.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program as a job of a shell: stopped, continued, and where there is no job control. */
@Timeout(300)
class JobControlTest {

    private static final String CTRL_Z = "\u001a";
    private static final String PROMPT = "ready> ";
    /** The word for it in each of the shells. */
    private static final Pattern STOPPED = Pattern.compile("(?i)stopped|suspended");

    private static final String ENTER_ALTERNATE_SCREEN = "\u001b[?1049h";

    @TempDir
    private Path folder;

    private Program program;

    @BeforeEach
    void layOut() throws IOException {
        program = new Program(folder.resolve("irsa doctor")).with("PS1", PROMPT);
    }

    /** The shells of this machine: the POSIX shell, which changes no terminal settings of its own, and those that people use. */
    static Stream<String> shells() {
        return Stream.of("/bin/sh -i", "/bin/bash --norc --noprofile -i", "/bin/zsh -f -i")
                .filter(it -> Files.isExecutable(Path.of(it.split(" ")[0])));
    }

    @ParameterizedTest
    @MethodSource("shells")
    void ctrlZGivesTheTerminalToTheShellAndFgTakesItAgain(String shell) {
        try (Terminal terminal = program.inShell(shell.split(" "))) {
            String before = settings(terminal.shows(PROMPT), "before");
            terminal.type("\"$DOCTOR\" lab\n").shows(Texts.LIST).shows(Texts.KEYS);
            terminal.type(CTRL_Z)
                    .until("it has stopped", it -> STOPPED.matcher(it).find());
            assertThat(terminal.isGivenBack()).isTrue();
            assertThat(settings(terminal, "during")).isEqualTo(before);
            terminal.resize(100, 30).type("fg\n").until("the screen is whole", it -> isWhole(it, 100, 30));
            terminal.type("/" + Texts.NOWHERE).shows(Texts.NOWHERE);
            terminal.type("\u0003").shows(PROMPT);
            assertThat(terminal.isGivenBack()).isTrue();
            assertThat(settings(terminal, "after")).isEqualTo(before);
            terminal.type("echo code=$?\n").shows("code=");
        }
    }

    @ParameterizedTest
    @MethodSource("shells")
    void stoppedFromOutsideTheScreensAreWholeAgainAfterFg(String shell) throws Exception {
        try (Terminal terminal = program.inShell(shell.split(" "))) {
            terminal.shows(PROMPT).type("\"$DOCTOR\" lab\n").shows(Texts.LIST).shows(Texts.ROWS);
            long job = terminal.jvm().parent().orElseThrow().pid();
            new ProcessBuilder("kill", "-STOP", "--", "-" + job).start().waitFor();
            terminal.until("it has stopped", it -> STOPPED.matcher(it).find());
            terminal.type("fg\n").until("the screen is whole", it -> isWhole(it, 120, 36));
            terminal.type("q").shows(PROMPT);
            assertThat(terminal.isGivenBack()).isTrue();
        }
    }

    @Test
    void withoutAShellThatCouldContinueItNothingStops() {
        try (Terminal terminal = program.onTerminal(120, 36, "exec \"$DOCTOR\" lab")) {
            int mark = terminal.shows(Texts.LIST).shows(Texts.KEYS).mark();
            terminal.type(CTRL_Z).writes(mark, ENTER_ALTERNATE_SCREEN);
            terminal.until("the screen is whole", it -> isWhole(it, 120, 36));
            assertThat(terminal.type("q").code()).isZero();
            assertThat(terminal.isGivenBack()).isTrue();
        }
    }

    private static String settings(Terminal terminal, String name) {
        Pattern wanted = Pattern.compile(name + "=([^$\\s]\\S+)\\s");
        terminal.type("echo " + name + "=$(stty -g)\n")
                .until("stty answers", it -> wanted.matcher(it).find());
        Matcher matcher = wanted.matcher(terminal.screen());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static boolean isWhole(String screen, int columns, int rows) {
        String[] lines = screen.split("\n");
        return lines.length == rows
                && screen.contains(Texts.LIST)
                && !STOPPED.matcher(screen).find()
                && lines[rows - 1].contains(Texts.KEYS)
                && screen.lines().anyMatch(line -> line.length() == columns && line.indexOf(' ') < 0);
    }
}
