package io.github.irsadoctor.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdentityTableTest {

    private static final String OBJECT = "arn:aws:s3:::reports/2026/q1.csv";

    static List<Rows> rows() throws IOException {
        return Rows.of("identity-rows.yaml");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void the_documented_rule_decides(Rows row) {
        Evaluation evaluation = Evaluator.identity(List.of(policy(row.policy())), request(row));
        assertThat(evaluation.decision()).as(evaluation.toString()).isEqualTo(row.expected());
    }

    @Test
    void policies_count_together_and_a_deny_in_any_of_them_wins() {
        PolicyDocument allow = policy("{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}");
        PolicyDocument deny = policy("{\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"s3:*\",\"Resource\":\"*\"}}");
        AccessRequest request = AccessRequest.ofSession(Rows.ROLE, "s3:GetObject", Optional.of(OBJECT));
        assertThat(Evaluator.identity(List.of(), request).decision()).isEqualTo(Decision.REFUSED);
        assertThat(Evaluator.identity(List.of(allow), request).allowed()).isTrue();
        Evaluation both = Evaluator.identity(List.of(allow, deny), request);
        assertThat(both.decision()).isEqualTo(Decision.REFUSED);
        assertThat(both.statements()).hasSize(2);
        assertThat(both.says()).contains("denies");
    }

    private static AccessRequest request(Rows row) {
        Optional<String> resource =
                Optional.of(row.text("resource").orElse(OBJECT)).filter(arn -> !arn.equals("NONE"));
        return row.extended(
                AccessRequest.ofSession(Rows.ROLE, row.text("action").orElse("s3:GetObject"), resource));
    }

    private static PolicyDocument policy(String text) {
        return PolicyReader.read(text).asDocument().orElseThrow();
    }
}
