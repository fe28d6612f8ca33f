package io.github.irsadoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which command lines open the screens without a parser. */
class ScreensStartTest {

    @Test
    void plainOnesAreReadAtOnce() {
        assertThat(Screens.Start.read()).contains(new Screens.Start(false, Optional.empty()));
        assertThat(Screens.Start.read("lab")).contains(new Screens.Start(true, Optional.empty()));
        assertThat(Screens.Start.read("lab", "wildcard")).contains(new Screens.Start(true, Optional.of("wildcard")));
        assertThat(Screens.Start.read("lab", "./my/world.yaml"))
                .contains(new Screens.Start(true, Optional.of("./my/world.yaml")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"check", "lab list", "lab serve", "lab serve wildcard", "lab --help", "lab -x", "lab a b", "labs"
            })
    void allOthersGoToTheParser(String line) {
        assertThat(Screens.Start.read(line.split(" "))).isEmpty();
    }

    @Test
    void anEmptyWorldIsForTheParserToRefuse() {
        assertThat(Screens.Start.read("lab", "")).isEmpty();
        assertThat(Screens.Start.read("lab", " ")).isEmpty();
    }
}
