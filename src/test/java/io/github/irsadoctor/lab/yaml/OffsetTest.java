package io.github.irsadoctor.lab.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetTest {

    @ParameterizedTest
    @CsvSource({"-2h,-7200", "-90s,-90", "-1d12h,-129600", "+5m,300", "0,0", "-30d,-2592000"})
    void itReadsOffsets(String text, long seconds) {
        assertThat(Offset.parse(text)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2h", "-2", "-2 h", "-h", "--2h", "-2w", "2026-01-10T09:00:00Z", "-9999999d"})
    void itReadsNothingElse(String text) {
        assertThat(Offset.parse(text)).isEmpty();
    }
}
