package io.github.irsadoctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.walk.WalkState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @Test
    void eachAccountHasOneWordInEveryFormat() {
        WalkState masked = Masking.ofAccounts(Walks.state(Walks.faulty(Walks.pod("payments", "checkout-7d9f"))));

        assertThat(List.of(
                        TextReport.render(masked, Style.plain()),
                        JsonReport.render(masked),
                        MarkdownReport.render(masked)))
                .allSatisfy(report -> assertThat(report)
                        .doesNotContain("111122223333")
                        .contains("arn:aws:iam::ACCOUNT-0001:role/checkout"));
        Schemas.assertValid("irsa-doctor.walk-1", JsonReport.render(masked));
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:iam::111122223333:role/a, arn:aws:iam::ACCOUNT-0001:role/a",
        "111122223333.dkr.ecr.eu-west-1.amazonaws.com, ACCOUNT-0001.dkr.ecr.eu-west-1.amazonaws.com",
        "'arn:aws:iam::111122223333:role/a to arn:aws-cn:sts::444455556666:x', 'arn:aws:iam::ACCOUNT-0001:role/a to"
                + " arn:aws-cn:sts::ACCOUNT-0002:x'",
        "bucket111122223333 of 111122223333, bucketACCOUNT-0001 of ACCOUNT-0001",
        "id/4F111122223333A0, id/4F111122223333A0",
        "1772366400000 ms, 1772366400000 ms",
    })
    void anAccountIdIsTwelveDigitsThatStandAloneOrInAnArn(String text, String masked) {
        StandIns words = new StandIns();
        words.learn(text);
        assertThat(words.replace(text)).isEqualTo(masked);
    }

    @Test
    void marksStayUnderTheirCharacters() {
        Line line = Line.marked("policy", "arn:aws:iam::111122223333:role/a", " ".repeat(31) + "^");
        StandIns words = new StandIns();
        words.learn(line.value());
        assertThat(words.replace(line.value())).hasSameSizeAs(line.value()).endsWith(":role/a");
    }
}
