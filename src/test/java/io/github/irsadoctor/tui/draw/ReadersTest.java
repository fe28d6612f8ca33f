package io.github.irsadoctor.tui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.iam.TokenClaims;
import io.github.irsadoctor.text.JsonIndent;
import io.github.irsadoctor.tui.term.Strip;
import io.github.irsadoctor.tui.term.Style;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How documents are coloured and texts found. */
class ReadersTest {

    private static String styles(Strip strip) {
        return strip.spans().stream()
                .filter(span -> !span.text().isBlank())
                .map(span -> span.text().strip() + ":" + span.style().tone())
                .collect(Collectors.joining(" "));
    }

    @Test
    void keysStringsNumbersAndBracketsOfJsonDiffer() {
        assertThat(styles(JsonColours.strip("  \"a\\\"b\": [\"x: y\", -1.5e3, true]")))
                .isEqualTo("\"a\\\"b\":ACCENT : [:DIM \"x: y\":STRING ,:DIM -1.5e3:NUMBER ,:DIM true:NUMBER ]:DIM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"open", "{\"a\" : 1}", "\\\"", "]]]", "no json: at all", "\"a\\"})
    void colouringChangesNoCharacter(String line) {
        assertThat(JsonColours.strip(line).text()).isEqualTo(line);
        assertThat(new YamlColours().strip(line).text()).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- name: app # first|-:DIM name:ACCENT ::DIM app:STRING # first:DIM",
                "  port: 80|port:ACCENT ::DIM 80:NUMBER",
                "# all of it|# all of it:DIM",
                "arn: arn:aws:iam|arn:ACCENT ::DIM arn:aws:iam:STRING",
                "- plain|-:DIM plain:STRING",
                "a: 'b # c'|a:ACCENT ::DIM 'b # c':STRING"
            })
    void keysValuesAndCommentsOfYamlDiffer(String line, String styled) {
        assertThat(styles(new YamlColours().strip(line))).isEqualTo(styled);
    }

    @Test
    void theTextOfAYamlBlockHasNoKeys() {
        YamlColours colours = new YamlColours();
        assertThat(styles(colours.strip("a: |"))).isEqualTo("a:ACCENT ::DIM |:STRING");
        assertThat(styles(colours.strip("  b: c"))).isEqualTo("b: c:STRING");
        assertThat(styles(colours.strip("d: e"))).startsWith("d:ACCENT");
    }

    @Test
    void whatHoldsNothingStaysOnItsLine() {
        assertThat(JsonIndent.of("{\"a\":{},\"b\":[ ],\"c\":[{}]}").lines())
                .containsExactly("{", "  \"a\": {},", "  \"b\": [],", "  \"c\": [", "    {}", "  ]", "}");
    }

    @Test
    void aTextIsFoundOverBreaksAndInAnyCase() {
        Strips out = new Strips(10);
        out.hanging("* ", Style.DIM, "one two three four", Style.PLAIN);
        out.pinned("v ", Style.DIM, "0123456789abcdef", Style.PLAIN);
        assertThat(out.lines())
                .extracting(Strip::text)
                .containsExactly("* one two", "  three", "  four", "v 01234567", "  89abcdef");
        assertThat(Search.of("TWO THREE F", out.rows()))
                .containsExactly(
                        new Match(List.of(new Match.Part(0, 6, 9), new Match.Part(1, 2, 7), new Match.Part(2, 2, 3))));
        assertThat(Search.of("789", out.rows()))
                .containsExactly(new Match(List.of(new Match.Part(3, 9, 10), new Match.Part(4, 2, 4))));
        assertThat(Search.of("four v", out.rows())).isEmpty();
        assertThat(Search.of("", out.rows())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PT5S,5 s ago",
        "PT0S,now",
        "PT-3M,in 3 min",
        "PT9H20M,9 h 20 min ago",
        "PT72H,3 d ago",
        "PT27H,1 d 3 h ago"
    })
    void timesAreToldFromNow(Duration ago, String words) {
        assertThat(Span.from(ago)).isEqualTo(words);
    }

    @Test
    void claimsAreReadWhateverIsMissing() {
        assertThat(TokenClaims.read("[1]")).isEmpty();
        assertThat(TokenClaims.read("{")).isEmpty();
        assertThat(TokenClaims.read("{\"aud\":\"a\",\"exp\":\"soon\",\"x\":1}")).hasValueSatisfying(claims -> {
            assertThat(claims.audiences()).containsExactly("a");
            assertThat(claims.expires()).isEmpty();
            assertThat(claims.others()).containsExactly("x");
        });
    }
}
