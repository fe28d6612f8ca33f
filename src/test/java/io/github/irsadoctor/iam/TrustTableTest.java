package io.github.irsadoctor.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrustTableTest {

    static List<Rows> rows() throws IOException {
        return Rows.of("trust-rows.yaml");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void the_documented_rule_decides(Rows row) {
        PolicyDocument policy = document(row);
        Evaluation evaluation = Evaluator.trust(policy, row.extended(Rows.IDENTITY.request()));
        assertThat(evaluation.decision()).as(evaluation.toString()).isEqualTo(row.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void no_part_of_any_statement_is_left_out_of_the_trace(Rows row) {
        PolicyDocument policy = document(row);
        Evaluation evaluation = Evaluator.trust(policy, row.extended(Rows.IDENTITY.request()));
        assertThat(evaluation.statements())
                .extracting(Evaluation.StatementTrace::statement)
                .isEqualTo(policy.statements());
        for (Evaluation.StatementTrace trace : evaluation.statements()) {
            assertThat(trace.parts(Evaluation.Part.PRINCIPAL)).hasSize(1);
            assertThat(trace.parts(Evaluation.Part.ACTION)).hasSize(1);
            assertThat(trace.parts(Evaluation.Part.CONDITION))
                    .extracting(part -> part.condition().orElseThrow())
                    .isEqualTo(trace.statement().conditions());
            assertThat(trace.parts()).allSatisfy(part -> assertThat(part.why()).endsWith("."));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_url_encoded_document_is_judged_alike(Rows row) {
        String encoded = URLEncoder.encode(row.policy(), StandardCharsets.UTF_8).replace("+", "%20");
        PolicyDocument policy = PolicyReader.read(encoded).asDocument().orElseThrow();
        assertThat(Evaluator.trust(policy, row.extended(Rows.IDENTITY.request()))
                        .decision())
                .isEqualTo(row.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_decision_stands_whatever_the_unknown_keys_turn_out_to_be(Rows row) {
        PolicyDocument policy = document(row);
        AccessRequest request = row.extended(Rows.IDENTITY.request());
        Decision before = Evaluator.trust(policy, request).decision();
        List<ContextValue> outcomes =
                List.of(new ContextValue.Missing(), ContextValue.of("203.0.113.9"), ContextValue.of("x", "y"));
        for (ContextValue outcome : outcomes) {
            AccessRequest known = request.with("aws:*", outcome).with("sts:*", outcome);
            assertThat(Evaluator.trust(policy, known).decision())
                    .matches(after -> before == Decision.CANNOT_JUDGE || after == before, "as before " + before);
        }
    }

    @Test
    void the_table_is_large_and_mostly_of_refusals() throws IOException {
        List<Rows> rows = rows();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(150);
        assertThat(rows.stream()
                        .filter(row -> row.expected() != Decision.ALLOWED)
                        .count())
                .isGreaterThan(rows.size() / 2);
        assertThat(rows)
                .doesNotHaveDuplicates()
                .allSatisfy(row -> assertThat(row.source()).isNotBlank());
    }

    private static PolicyDocument document(Rows row) {
        PolicyReading reading = PolicyReader.read(row.policy());
        return reading.asDocument().orElseThrow(() -> new AssertionError(reading + " of " + row.policy()));
    }
}
