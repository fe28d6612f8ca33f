package io.github.irsadoctor.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SanitiserTest {

    private static final int FIVE_MEGABYTES = 5_000_000;

    @Test
    void everyCharacterThatSteersATerminalBecomesVisibleText() {
        IntStream.concat(IntStream.range(0, 0x20), IntStream.rangeClosed(0x7F, 0x9F))
                .filter(point -> point != '\n' && point != '\t' && point != '\r')
                .forEach(point -> assertThat(Sanitiser.line("a" + Character.toString(point) + "b"))
                        .isEqualTo("a\\u{%X}b".formatted(point)));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x061C, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069,
                0xFEFF, 0x00AD, 0xFE0F, 0x3164, 0xE0041, 0xFFFE, 0xFFF9, 0xD800, 0xDFFF
            })
    void whatReordersHidesOrIsNoTextBecomesVisibleText(int point) {
        assertThat(Sanitiser.line("a" + Character.toString(point) + "b")).isEqualTo("a\\u{%X}b".formatted(point));
    }

    @Test
    void aLineStaysOneLineAndABlockKeepsItsLines() {
        assertThat(Sanitiser.line("a\r\nb\tc")).isEqualTo("a\\r\\nb c");
        assertThat(Sanitiser.block("a\n\tb\nabc\td\u001B[2J")).isEqualTo("a\n        b\nabc     d\\u{1B}[2J");
    }

    @Test
    void ordinaryTextOfAnyScriptIsKept() {
        String text = "Größe 日本語 العربية 😀 arn:aws:iam::111122223333:role/app";
        assertThat(Sanitiser.line(text)).isEqualTo(text);
    }

    @Test
    void decomposedTextIsComposed() {
        assertThat(Sanitiser.line("Gro\u0308ße")).isEqualTo("Größe");
    }

    @Test
    void aMarkWithoutABaseCannotLandOnTheFrame() {
        assertThat(Sanitiser.line("\u0301x")).isEqualTo("\\u{301}x");
        assertThat(Sanitiser.block("a\n\u0301x")).isEqualTo("a\n\\u{301}x");
    }

    @Test
    void safeTextPassesUnchanged() {
        String once = Sanitiser.line("x\u001B]0;t\u0007 e\u0301 \u202Egnp");
        assertThat(Sanitiser.line(once)).isEqualTo(once);
    }

    @Test
    void fiveMegabytesOfPiledUpMarksTakeNoLongerThanText() {
        String marks = "e" + "\u0301\u0323".repeat(FIVE_MEGABYTES / 2);
        assertTimeout(Duration.ofSeconds(60), () -> Sanitiser.line(marks));
    }

    @Test
    void aCapIsKeptAndShown() {
        assertThat(Sanitiser.line("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Sanitiser.line("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(Sanitiser.line("abcd😀g", 6)).isEqualTo("abcd…");
        assertThat(Sanitiser.line("\u001B".repeat(9), 6)).hasSize(6).endsWith("…");
    }

    @Test
    void aCappedLineDoesNotReadWhatItCuts() {
        String huge = "\u001B".repeat(FIVE_MEGABYTES);
        assertTimeout(Duration.ofSeconds(60), () -> IntStream.range(0, 1000).forEach(i -> Sanitiser.line(huge, 200)));
    }
}
