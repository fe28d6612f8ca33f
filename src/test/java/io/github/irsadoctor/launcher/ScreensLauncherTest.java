package io.github.irsadoctor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.launcher.Distribution.Result;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher on a terminal, as the parent of the screens. */
class ScreensLauncherTest {

    private static final String RELEASE = "JAVA_VERSION=\"21.0.4\"\n";
    private static final String LEAVE_ALTERNATE_SCREEN = "\u001b[?1049l";

    @TempDir
    private Path folder;

    private Distribution distribution;

    @BeforeEach
    void makeADistribution() throws IOException {
        distribution = new Distribution(folder.resolve("irsa doctor"));
    }

    @Test
    void afterKill9TheTerminalIsAsItWas() throws IOException {
        Result result =
                screens("stty -echo -icanon; printf '\\033[?1049h'; kill -9 $$", "; code=$?; stty -a; exit $code");
        assertThat(result.code()).isEqualTo(137);
        assertThat(result.out()).contains(LEAVE_ALTERNATE_SCREEN, "\u001b[?25h", "\u001b[?1003l");
        assertThat(result.out()).contains(" echo ", " icanon ").doesNotContain("-echo ", "-icanon ");
    }

    @Test
    void whereTheScreensEndedByThemselvesNothingIsWrittenAfterThem() throws IOException {
        Result result = screens("exit 3", "");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TERM, TERM", "HUP, HUP", "INT, TERM"})
    void aSignalGoesToTheJvmAtOnceAndItsExitCodeComesBack(String sent, String received) throws IOException {
        // Ends by the signal alone: waiting for the sleep would take longer than the test may.
        String body = "sleep 600 & trap 'kill $!; echo got " + received + "; exit 7' " + received + "; kill -" + sent
                + " $PPID; wait; exit 1";
        Result result = screens(body, "");
        assertThat(result.out()).contains("got " + received);
        assertThat(result.code()).isEqualTo(7);
    }

    @Test
    void keysReachTheJvm() throws IOException {
        assertThat(screens("[ -t 0 ] && [ -t 1 ] && echo keys", "").out()).contains("keys");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lab", "lab wildcard"})
    void theScreensAreWatchedOver(String arguments) throws IOException {
        assertThat(parent(arguments)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"check p", "lab list", "lab serve wildcard", "lab --help", "--help", "trust -", "explain R-08"})
    void everyOtherCommandTakesTheLaunchersPlace(String arguments) throws IOException {
        assertThat(parent(arguments)).isFalse();
    }

    @Test
    void theJvmIsToldWhichOfItsStreamsAreTerminals() throws IOException {
        assertThat(run(Distribution.ECHO, " check | cat").out()).contains("<-Dirsadoctor.terminals=02>");
        assertThat(run(Distribution.ECHO, " check </dev/null").out()).contains("<-Dirsadoctor.terminals=12>");
    }

    @Test
    void theTerminalIsTakenBeforeTheJvmStartsAndGivenBackAfterIt() throws IOException {
        String settings = "[0-9a-f:]+";
        Result result = screens("printf '<%s>' \"$@\"; stty -a", "; stty -a");
        assertThat(result.out()).containsPattern("<-Dirsadoctor\\.taken=" + settings + " \\d+ \\d+>");
        assertThat(result.out().indexOf("-icanon"))
                .isPositive()
                .isLessThan(result.out().indexOf(" icanon"));
    }

    @Test
    void noOtherCommandTouchesTheTerminal() throws IOException {
        assertThat(run("printf '<%s>' \"$@\"; stty -a", " check p").out())
                .contains(" icanon ")
                .doesNotContain("irsadoctor.taken", "-icanon");
    }

    /** Whether the launcher stays as the JVM's parent. */
    private boolean parent(String arguments) throws IOException {
        String parent =
                run("tr '\\0' ' ' </proc/$PPID/cmdline", " " + arguments).out();
        return parent.contains("sh " + distribution.script);
    }

    private Result screens(String java, String after) throws IOException {
        return run(java, after);
    }

    private Result run(String java, String behind) throws IOException {
        Path jdk = Distribution.java(folder.resolve("jdk"), java, RELEASE);
        distribution.with("JAVA_HOME", jdk.toString());
        return distribution.onTerminal("'" + distribution.script + "'" + behind);
    }
}
