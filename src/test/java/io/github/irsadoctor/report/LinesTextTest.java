package io.github.irsadoctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTextTest {

    @Test
    void marksStandBeneathTheCharactersTheyMean() {
        assertThat(lines(Line.of("cluster", "abcd"), Line.marked("policy", "abXd", "  ^")))
                .containsExactly("cluster  abcd", "policy   abXd", "           ^");
    }

    @Test
    void aCharacterThatIsShownAsSeveralIsMarkedAsAWhole() {
        assertThat(lines(Line.marked("policy", "a\u200bb", " ^")))
                .containsExactly("policy  a\\u{200B}b", "         ^^^^^^^^");
    }

    @Test
    void marksBehindTheEndShowWhatIsMissing() {
        assertThat(lines(Line.marked("policy", "ab", "  ^^"))).containsExactly("policy  ab", "          ^^");
    }

    @Test
    void aMarkedValueThatIsTooLongIsSetInPiecesWithItsMarks() {
        String value = "a".repeat(95) + "b".repeat(5);
        assertThat(lines(Line.marked("policy", value, " ".repeat(95) + "^")))
                .containsExactly(
                        "policy  " + value.substring(0, 92), "        " + value.substring(92), "        " + "   ^");
    }

    @Test
    void aValueWithoutMarksStaysWholeSoThatItCanBeCopied() {
        String arn = "arn:aws:iam::111122223333:role/" + "x".repeat(120);
        assertThat(lines(Line.of("role", arn))).containsExactly("role  " + arn);
    }

    private static List<String> lines(Line... lines) {
        Page page = new Page(Style.plain());
        LinesText.write(page, 0, List.of(lines));
        return page.toString().lines().toList();
    }
}
