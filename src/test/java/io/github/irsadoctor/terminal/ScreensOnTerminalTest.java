package io.github.irsadoctor.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who starts the program in a terminal. */
@Timeout(300)
class ScreensOnTerminalTest {

    /** Any colour but the terminal's own, in front or behind. */
    private static final Pattern COLOUR =
            Pattern.compile("\u001b\\[(?:[0-9;]*;)?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;[0-9;]*)?m");

    private static final int MOST_PAGES = 20;

    @TempDir
    private Path folder;

    private Program program;

    @BeforeEach
    void layOut() throws IOException {
        program = new Program(folder.resolve("irsa doctor"));
    }

    @Test
    void aWorldIsSearchedOpenedAndWalkedInAWindowThatChangesItsSize() {
        try (Terminal terminal = program.onTerminal(120, 36, "\"$DOCTOR\" lab")) {
            terminal.shows(Texts.LIST).type("/" + Texts.NOWHERE).shows(Texts.NOWHERE);
            terminal.type("\u001b").until("the search is over", it -> !it.contains(Texts.NOWHERE));
            walk(terminal);
            terminal.resize(80, 24).until("80x24 are filled", it -> isFilled(it, 80, 24));
            terminal.resize(20, 5).until("it says that this is too small", it -> says(it, Texts.TOO_SMALL));
            terminal.resize(132, 43).until("132x43 are filled", it -> isFilled(it, 132, 43));
            assertThat(terminal.type("q").code()).isZero();
            assertThat(terminal.isGivenBack()).isTrue();
            assertThat(terminal.written()).containsPattern(COLOUR);
        }
    }

    @Test
    void aWindowTooSmallIsSaidPolitelyAndCanBeLeft() {
        try (Terminal terminal = program.onTerminal(20, 5, "\"$DOCTOR\" lab")) {
            terminal.until("it says that this is too small", it -> says(it, Texts.TOO_SMALL));
            assertThat(terminal.type("q").code()).isZero();
            assertThat(terminal.isGivenBack()).isTrue();
        }
    }

    @Test
    void noColourIsSentWhereNoneIsWanted() {
        program.with("NO_COLOR", "1");
        try (Terminal terminal = program.onTerminal(120, 36, "\"$DOCTOR\" lab " + Texts.WORLD)) {
            walk(terminal);
            assertThat(terminal.type("q").code()).isZero();
            assertThat(terminal.written()).doesNotContainPattern(COLOUR);
        }
    }

    /** Presses Enter, each time that the screen has become another, until a walk begins; then the key that shows its verdicts. */
    private static void walk(Terminal terminal) {
        terminal.shows(Texts.KEYS);
        for (int pages = 0; pages < MOST_PAGES && !terminal.screen().contains(Texts.WALK); pages++) {
            String page = terminal.screen();
            terminal.type("\r").until("Enter does something", it -> !it.equals(page));
        }
        terminal.type("v").until("a step has passed", it -> it.contains(Texts.WALK) && it.contains(Texts.PASSED));
    }

    private static boolean says(String screen, String sentence) {
        return screen.replaceAll("\\s+", " ").contains(sentence);
    }

    /** The last row names the keys, and some line reaches from edge to edge. */
    private static boolean isFilled(String screen, int columns, int rows) {
        String[] lines = screen.split("\n");
        return lines.length == rows
                && lines[rows - 1].contains(Texts.KEYS)
                && screen.lines().anyMatch(line -> line.length() == columns && line.indexOf(' ') < 0);
    }
}
