package io.github.irsadoctor.tui.term;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import io.github.irsadoctor.tui.model.Key;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text in cells, colours, keys, and the way to the terminal. */
class GlyphsTest {

    private static final String ARN = "arn:aws:iam::111122223333:role/a-rather-long-role-name";

    @Test
    void charactersTerminalsDisagreeOnAreReplaced() {
        assertThat(Glyphs.line("a\uD83D\uDE80b\u2705c")).isEqualTo("a?b?c");
        assertThat(Glyphs.line("✔ ✘ – … │ é")).isEqualTo("✔ ✘ – … │ é");
    }

    @Test
    void cjkCountsTwoColumns() {
        assertThat(Glyphs.width("a漢字가b")).isEqualTo(8);
        assertThat(Glyphs.head("漢字漢字", 5)).isEqualTo("漢字…");
        assertThat(Glyphs.width(Glyphs.middle("漢字漢字漢字", 7))).isLessThanOrEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 11, 30, 80})
    void aCutNeverExceedsItsColumns(int columns) {
        assertThat(Glyphs.width(Glyphs.middle(ARN, columns))).isLessThanOrEqualTo(columns);
        assertThat(Glyphs.width(Glyphs.head(ARN, columns))).isLessThanOrEqualTo(columns);
    }

    @Test
    void wordsWrapAtBlanksAndLoseNothing() {
        String text = "one two three " + ARN + " four";
        assertThat(Wrap.words(text, 20)).allSatisfy(it -> assertThat(it).hasSizeLessThanOrEqualTo(20));
        assertThat(String.join("", Wrap.words(text, 20)).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        assertThat(String.join("", Wrap.exactly(text, 20))).isEqualTo(text);
        assertThat(Wrap.words("", 20)).containsExactly("");
    }

    @Test
    void noColourIsUsedWhereNoneIsWanted() {
        assertThat(Palette.of(Map.of("TERM", "xterm-256color", "NO_COLOR", "1"), true))
                .isEqualTo(Palette.NONE);
        assertThat(Palette.of(Map.of("TERM", "xterm-256color"), false)).isEqualTo(Palette.NONE);
        assertThat(Palette.of(Map.of("TERM", "xterm-256color", "NO_COLOR", ""), true))
                .isEqualTo(Palette.INDEXED);
        assertThat(Palette.of(Map.of("TERM", "linux"), true)).isEqualTo(Palette.EIGHT);
        assertThat(Arrays.stream(Style.Tone.values()).map(Palette.NONE::of)).containsOnly(TextColor.ANSI.DEFAULT);
    }

    @Test
    void everyKeyOfTheTerminalIsKnownOrIgnored() {
        for (KeyType type : KeyType.values()) {
            if (type != KeyType.Character) {
                assertThat(Keys.of(new KeyStroke(type))).isNotNull();
            }
        }
        assertThat(Keys.of(new KeyStroke('c', true, false))).contains(Key.CTRL_C);
        assertThat(Keys.of(new KeyStroke('x', true, false))).isEmpty();
        assertThat(Keys.of(new KeyStroke('q', false, true))).isEmpty();
        assertThat(Keys.of(new KeyStroke(KeyType.EOF))).contains(Key.CTRL_C);
    }

    @Test
    void nothingPassesAGateThatIsShut() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Gate gate = new Gate(out)) {
            gate.write("before".getBytes(StandardCharsets.UTF_8));
            gate.shut();
            gate.write("after".getBytes(StandardCharsets.UTF_8));
            gate.write('!');
            gate.flush();
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("before");
    }
}
