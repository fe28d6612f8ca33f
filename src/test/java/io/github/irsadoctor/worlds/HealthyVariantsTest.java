package io.github.irsadoctor.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.Status;
import io.github.irsadoctor.walk.Headline.Verdict;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HealthyVariantsTest {

    static Stream<String> names() {
        return HealthyVariants.all().keySet().stream();
    }

    @Test
    void thereAreMoreThanFortyFive() {
        assertThat(HealthyVariants.all()).hasSizeGreaterThan(45);
    }

    @ParameterizedTest
    @MethodSource("names")
    void isNoFault(String name) {
        LabWalk walk = LabWalk.of(HealthyVariants.world(name));

        assertThat(walk.headline().verdict()).as(walk.told()).isEqualTo(Verdict.HEALTHY);
        assertThat(walk.steps(Status.FAIL, Status.UNKNOWN)).as(walk.told()).isEmpty();
    }
}
