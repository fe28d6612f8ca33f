package io.github.irsadoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.cli.Session.Result;
import io.github.irsadoctor.report.Golden;
import io.github.irsadoctor.report.Schemas;
import io.github.irsadoctor.report.Walks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportOptionsTest {

    private final Session session = new Session();

    @Test
    void markdownIsTheWholeOfStandardOutput() {
        session.walk = Walks::faulty;
        Result result = session.run("check", "pod/checkout-7d9f", "-n", "payments", "-o", "markdown");
        Golden.assertMatches("walk-faulty.md", result.out());
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "markdown"})
    void maskHidesAccountIdsInEveryFormat(String format) {
        session.walk = Walks::faulty;
        assertThat(session.run("check", "checkout-7d9f", "-o", format).out()).contains("111122223333");
        Result result = session.run("check", "checkout-7d9f", "-o", format, "--mask");
        assertThat(result.out()).doesNotContain("111122223333").contains("ACCOUNT-0001");
        if (format.equals("json")) {
            Schemas.assertValid("irsa-doctor.walk-1", result.out());
        }
    }

    @Test
    void anotherFormatIsRefusedWithTheOnesThereAre() {
        Result result = session.run("check", "checkout-7d9f", "-o", "html");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("-o takes text, json or markdown, not \"html\".");
        assertThat(session.run("lab", "list", "-o", "markdown").err()).contains("-o takes text or json");
    }
}
