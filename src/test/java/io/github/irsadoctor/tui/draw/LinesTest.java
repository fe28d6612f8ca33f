package io.github.irsadoctor.tui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.text.JsonIndent;
import io.github.irsadoctor.text.Shell;
import io.github.irsadoctor.tui.term.Glyphs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How values, commands and documents are broken into lines. */
class LinesTest {

    private static final List<String> COMMAND =
            List.of("printf", "[%s]", "it's here", "$(date)", "a b  c", "x".repeat(9), "--last=1");

    private static String marked(String value, String marks, int columns) {
        return MarkedValue.rows(value, marks, columns).stream()
                .map(row -> row.text() + "|" + row.marks())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void marksStandUnderTheCharactersTheyBelongTo() {
        assertThat(marked("abcdef", "  ^^", 80)).isEqualTo("abcdef|  ^^");
    }

    @Test
    void marksFollowTheirCharactersOverALineBreak() {
        assertThat(marked("abcdefgh", "  ^  ^^", 4)).isEqualTo("abcd|  ^\nefgh| ^^");
    }

    @Test
    void aWideCharacterHasTwoMarksAndMovesThoseBehindIt() {
        assertThat(marked("a漢b", " ^^", 80)).isEqualTo("a漢b| ^^^");
    }

    @Test
    void aControlCharacterIsMarkedUnderAllThatStandsForIt() {
        assertThat(marked("a\u001Bb", " ^", 80)).isEqualTo("a\\u{1B}b| ^^^^^^");
    }

    @Test
    void whatIsMissingAtTheEndIsMarkedBehindIt() {
        assertThat(marked("abc", "   ^^", 80)).isEqualTo("abc  |   ^^");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 33, 60, 200})
    void aBrokenCommandRunsAsItDidInOneLine(int columns) throws Exception {
        String command = Shell.command(COMMAND);
        assertThat(CommandLines.fits(command, columns)).isTrue();
        assertThat(run(String.join("\n", CommandLines.of(command, columns)))).isEqualTo(run(command));
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 20, 60})
    void noLineOfACommandIsWiderThanItsPane(int columns) {
        assertThat(CommandLines.of(Shell.command(COMMAND), columns))
                .allSatisfy(line -> assertThat(Glyphs.width(line)).isLessThanOrEqualTo(columns));
    }

    @Test
    void aCommandThatCanNotBeCopiedAsItStandsIsKnown() {
        assertThat(CommandLines.fits(Shell.command(COMMAND), 12)).isFalse();
        assertThat(CommandLines.fits("aws iam get-role 'a\nb'", 80)).isFalse();
    }

    private static String run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("/bin/sh", "-c", command).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return out;
    }

    @Test
    void jsonOfOneLineIsIndentedAndNothingOfItIsLost() {
        String json = "{\"a\":[1,{\"b\":\"x, {y}: \\\"z\\\\\"}],\"a\":true}";
        String indented = JsonIndent.of(json);
        assertThat(indented.lines()).hasSizeGreaterThan(6).contains("  \"a\": [", "      \"b\": \"x, {y}: \\\"z\\\\\"");
        assertThat(indented.lines()
                        .map(String::strip)
                        .collect(Collectors.joining())
                        .replace("\": ", "\":"))
                .isEqualTo(json);
    }

    @Test
    void jsonThatIsLaidOutAlreadyStaysAsItWasWritten() {
        assertThat(JsonIndent.of("{\n \"a\":1}")).isEqualTo("{\n \"a\":1}");
    }

    @ParameterizedTest
    @CsvSource({"PT-5S,0s", "PT59S,59s", "PT119S,1m", "PT23H,23h", "PT71H,2d"})
    void agesAreOneUnit(Duration age, String shown) {
        assertThat(PodsView.age(age)).isEqualTo(shown);
    }

    @Test
    void arnsKeepTheirAccountOnlyWhereAccountsDiffer() {
        String one = "arn:aws:iam::111122223333:role/a";
        String other = "denied for arn:aws-cn:sts::444455556666:assumed-role/b/s";
        assertThat(ShortArn.sameAccount(List.of(one, one))).isTrue();
        assertThat(ShortArn.of(one, true)).isEqualTo("role/a");
        assertThat(ShortArn.sameAccount(List.of(one, other))).isFalse();
        assertThat(ShortArn.of(other, false)).isEqualTo("denied for 444455556666:assumed-role/b/s");
    }
}
