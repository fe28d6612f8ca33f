package io.github.irsadoctor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

    private static final List<String> NAMES = List.of("payments", "checkout", "checkout-7d9f8c-x2x4q", "kube-system");

    @Test
    void aSlipOfTheFingersIsUnderstood() {
        assertThat(Spelling.nearest("chekcout", NAMES)).contains("checkout");
        assertThat(Spelling.nearest("Paymets", NAMES)).contains("payments");
        assertThat(Spelling.nearest("kubesystem", NAMES)).contains("kube-system");
    }

    @Test
    void theBeginningOfANameIsUnderstood() {
        assertThat(Spelling.nearest("checkout-7d9", List.of("checkout-7d9f8c-x2x4q")))
                .contains("checkout-7d9f8c-x2x4q");
    }

    @Test
    void nothingIsOfferedWhereNothingIsNear() {
        assertThat(Spelling.nearest("frontend", NAMES)).isEmpty();
        assertThat(Spelling.nearest("", NAMES)).isEmpty();
        assertThat(Spelling.nearest("x".repeat(10_000), NAMES)).isEmpty();
        assertThat(Spelling.nearest("app", Collections.emptyList())).isEmpty();
    }

    @Test
    void ofTwoEquallyNearTheOrderOfTheListDoesNotMatter() {
        assertThat(Spelling.nearest("app-c", List.of("app-b", "app-a"))).contains("app-a");
        assertThat(Spelling.nearest("app-c", List.of("app-a", "app-b"))).contains("app-a");
    }
}
