package io.github.irsadoctor.lab.kube.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;

class AgeTest {

    @ParameterizedTest
    @CsvSource({
        "PT-5S, <invalid>",
        "PT-1S, 0s",
        "PT119S, 119s",
        "PT2M, 2m",
        "PT9M59S, 9m59s",
        "PT10M59S, 10m",
        "PT179M, 179m",
        "PT3H, 3h",
        "PT7H59M, 7h59m",
        "PT47H, 47h",
        "PT48H, 2d",
        "PT191H, 7d23h",
        "P8DT5H, 8d",
        "P729D, 729d",
        "P730D, 2y",
        "P1000D, 2y270d",
        "P2921D, 8y"
    })
    void theLongerADurationTheCoarserItIsPrinted(Duration duration, String text) {
        assertThat(Age.of(duration)).isEqualTo(text);
    }

    @Test
    void anObjectWithoutATimeHasNoKnownAge() {
        assertThat(Age.since(JsonNodeFactory.instance.missingNode(), Instant.EPOCH))
                .isEqualTo("<unknown>");
    }
}
