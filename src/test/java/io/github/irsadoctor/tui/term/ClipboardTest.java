package io.github.irsadoctor.tui.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClipboardTest {

    private static final String START = "\u001b]52;c;";
    private static final String END = "\u0007";

    private static Clipboard in(String term) {
        return new Clipboard(Map.of("TERM", term));
    }

    private static String copied(String plain) {
        assertThat(plain).startsWith(START).endsWith(END);
        String base64 = plain.substring(START.length(), plain.length() - END.length());
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws iam get-role", "", "größer – 値 \uD83D\uDE80", "\u001b[2J\u001b]0;x\u0007\u009b31m\n"})
    void theTextArrivesWholeAndOnlyAsBase64(String text) {
        String sequence = in("xterm-256color").sequence(text).orElseThrow();
        assertThat(copied(sequence)).isEqualTo(text);
        assertThat(sequence.substring(START.length(), sequence.length() - 1)).matches("[A-Za-z0-9+/=]*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux", "dumb", ""})
    void aTerminalThatCanNotIsNamedInOneSentence(String term) {
        assertThat(in(term).sequence("x")).isEmpty();
        assertThat(in(term).refusal("x"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("."));
    }

    @ParameterizedTest
    @CsvSource({"TERM_PROGRAM, Apple_Terminal", "VTE_VERSION, 7802"})
    void aProgramThatCanNotIsKnownByItsVariable(String name, String value) {
        assertThat(new Clipboard(Map.of("TERM", "xterm-256color", name, value)).sequence("x"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xterm-kitty", "alacritty", "foot", "xterm-ghostty"})
    void aVariableInheritedFromAnotherTerminalIsNotBelieved(String term) {
        assertThat(new Clipboard(Map.of("TERM", term, "VTE_VERSION", "7802")).sequence("x"))
                .isPresent();
    }

    @Test
    void aTextThatMakesMoreThanTheSequenceOfAHundredThousandIsRefused() {
        // The start takes 7 characters, the end 1, and 4 stand for 3 bytes.
        int most = (100_000 - 8) / 4 * 3;
        assertThat(in("xterm").sequence("x".repeat(most))).isPresent();
        assertThat(in("xterm").sequence("x".repeat(most + 1))).isEmpty();
        assertThat(in("xterm").refusal("x".repeat(most + 1))).isPresent();
        assertThat(in("xterm").sequence("ü".repeat(most))).isEmpty();
    }

    @Test
    void insideTmuxThePlainSequenceIsSentAndTheSettingIsNamed() {
        Clipboard tmux = new Clipboard(Map.of("TERM", "screen-256color", "TMUX", "/tmp/tmux-0/default,1,0"));
        assertThat(copied(tmux.sequence("x").orElseThrow())).isEqualTo("x");
        assertThat(tmux.condition()).hasValueSatisfying(it -> assertThat(it).contains("set-clipboard"));
        assertThat(in("foot").condition()).isEmpty();
    }

    @Test
    void insideGnuScreenItIsHandedThroughInStringsOfAtMost256Bytes() {
        Clipboard screen = new Clipboard(Map.of("TERM", "screen", "STY", "1.tty"));
        String text = "0123456789".repeat(300);
        assertThat(unwrapped(screen.sequence(text).orElseThrow())).isEqualTo(text);
    }

    @Test
    void whereScreenAndTmuxCanNotBeToldApartEachGetsItsForm() {
        String both = in("screen").sequence("x").orElseThrow();
        int plain = both.indexOf(END) + 1;
        assertThat(copied(both.substring(0, plain))).isEqualTo("x");
        assertThat(unwrapped(both.substring(plain))).isEqualTo("x");
    }

    private static String unwrapped(String sequence) {
        String[] strings = sequence.split("(?<=\u001b\\\\)");
        StringBuilder plain = new StringBuilder();
        for (String string : strings) {
            assertThat(string).startsWith("\u001bP").endsWith("\u001b\\").hasSizeLessThanOrEqualTo(256);
            plain.append(string, 2, string.length() - 2);
        }
        return copied(plain.toString());
    }
}
