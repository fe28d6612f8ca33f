package io.github.irsadoctor.checklist.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.iam.Decision;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrustFaultsTest {

    static List<TrustRow> rows() throws IOException {
        return TrustRow.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_policy_has_these_causes_and_no_other(TrustRow row) {
        List<TrustFault> faults = TrustFaults.of(row.evaluation(), row.identity());
        assertThat(faults)
                .as("%s", faults)
                .extracting(fault -> fault.cause().id())
                .containsExactlyInAnyOrderElementsOf(row.causes());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_refusal_has_a_cause_and_nothing_else_has(TrustRow row) {
        Decision decision = row.evaluation().decision();
        assertThat(decision == Decision.REFUSED).isEqualTo(!row.causes().isEmpty());
        assertThat(decision == Decision.CANNOT_JUDGE).isEqualTo(row.undecided());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_fault_is_one_sentence_with_proof_and_an_instruction(TrustRow row) {
        for (TrustFault fault : TrustFaults.of(row.evaluation(), row.identity())) {
            assertThat(fault.says()).matches("[A-Z].*\\.").doesNotContain("..");
            assertThat(fault.edit()).endsWith(fault.edit().contains("{") ? "}" : ".");
            assertThat(fault.lines()).isNotEmpty().allSatisfy(line -> {
                assertThat(line.label()).isNotBlank();
                assertThat(line.marks().map(String::length).orElse(0))
                        .isLessThanOrEqualTo(line.value().length() + 1);
                assertThat(line.marks().orElse("^")).matches("[ ^]*").contains("^");
            });
        }
    }
}
