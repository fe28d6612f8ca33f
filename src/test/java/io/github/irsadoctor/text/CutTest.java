package io.github.irsadoctor.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CutTest {

    @Test
    void bothEndsOfALongArnStayReadable() {
        assertThat(Cut.middle("arn:aws:iam::111122223333:role/checkout", 20)).isEqualTo("arn:aws:i…e/checkout");
    }

    @Test
    void theResultNeverExceedsTheWidth() {
        for (int width = 1; width < 8; width++) {
            assertThat(Cut.middle("😀😀😀😀😀😀😀😀", width).codePoints()).hasSize(width);
        }
        assertThat(Cut.middle("abc", 0)).isEmpty();
    }

    @Test
    void whatFitsIsKept() {
        assertThat(Cut.middle("abc", 3)).isEqualTo("abc");
    }
}
