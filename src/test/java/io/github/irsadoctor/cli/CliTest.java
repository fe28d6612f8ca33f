package io.github.irsadoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.cli.Session.Result;
import io.github.irsadoctor.report.Golden;
import io.github.irsadoctor.report.Schemas;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {

    private final Session session = new Session();

    @ParameterizedTest
    @ValueSource(strings = {"", "check", "trust", "explain", "lab", "lab list", "lab serve"})
    void everyCommandHelpsWithExamples(String command) {
        Result result = session.run((command + " --help").strip().split(" "));
        Golden.assertMatches(("help " + command).strip().replace(' ', '-') + ".txt", result.out());
        assertThat(result.out()).contains("Examples:");
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
    }

    @Test
    void theVersionIsToldOnStandardOutput() {
        assertThat(session.run("--version")).isEqualTo(new Result(0, "irsa-doctor 9.9\n", ""));
    }

    @Test
    void withoutACommandTheScreensOpen() {
        session.terminal = true;
        assertThat(session.run().code()).isZero();
        assertThat(session.shown).containsExactly(new Screens.Start(false, Optional.empty()));
    }

    @Test
    void theLabOpensTheScreensOnAWorld() {
        session.terminal = true;
        session.run("lab", "wildcard");
        assertThat(session.shown).containsExactly(new Screens.Start(true, Optional.of("wildcard")));
    }

    @Test
    void theListOfWorldsGivesNoAnswerAwayAsText() {
        Result result = session.run("lab", "list");
        assertThat(result.out()).isEqualTo("healthy   Nothing hurts\nwildcard  The provider pods cannot reach AWS\n");
    }

    @Test
    void theListOfWorldsAsJsonNamesCaseAndCauses() {
        Result result = session.run("lab", "list", "-o", "json");
        Schemas.assertValid("irsa-doctor.worlds-1", result.out());
        assertThat(result.out()).contains("\"case\" : \"D09\"", "\"causes\" : [ \"R-08\" ]", "\"case\" : null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R-08", "r-08", "R08", "r08"})
    void aCauseIsExplained(String id) {
        Result result = session.run("explain", id);
        Golden.assertMatches("explain.txt", result.out());
        assertThat(result.code()).isZero();
    }

    @Test
    void aReaderThatClosedItsEndIsNoLossAndAFullDiskIs() {
        assertThat(settled("Broken pipe")).isEqualTo(new Result(1, "", ""));
        assertThat(settled("No space left on device"))
                .isEqualTo(
                        new Result(3, "", "irsa-doctor: The result could not be written: No space left on device.\n"));
    }

    private static Result settled(String why) {
        Sink sink = new Sink(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(why);
            }
        });
        PrintWriter out = new PrintWriter(sink, false, StandardCharsets.UTF_8);
        out.print("result");
        out.flush();
        StringWriter err = new StringWriter();
        int code = sink.settle(1, new PrintWriter(err));
        return new Result(code, "", err.toString());
    }
}
