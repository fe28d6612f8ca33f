package io.github.irsadoctor.tui.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher did to the terminal is not done again. */
class TakenTest {

    private static final List<String> SIZE = List.of("size");

    private final Taken taken = Taken.of("500:5:bf:8a3b 36 120");

    @Test
    void theSettingsToRestoreAreThoseTheLauncherSaved() {
        assertThat(taken.answer(List.of("-g"))).contains("500:5:bf:8a3b");
    }

    @Test
    void theTerminalIsAskedItsSizeOnceTheScreenStands() {
        assertThat(taken.answer(SIZE)).contains("36 120");
        assertThat(taken.answer(SIZE)).contains("36 120");
        assertThat(taken.answer(SIZE)).isEmpty();
    }

    @Test
    void onlyTheFirstTimeTheTerminalIsRawAlready() {
        assertThat(taken.answer(Taken.RAW)).contains("");
        assertThat(taken.answer(Taken.RAW)).isEmpty();
    }

    @Test
    void settingsAreRestoredByAProcessOfTheirOwn() {
        assertThat(taken.answer(List.of("500:5:bf:8a3b"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "500:5:bf:8a3b", "500:5:bf:8a3b 36"})
    void withoutAWholeAnswerOfTheLauncherEverythingIsAskedAndDone(String said) {
        Taken nothing = Taken.of(said);

        assertThat(nothing.answer(List.of("-g"))).isEmpty();
        assertThat(nothing.answer(SIZE)).isEmpty();
        assertThat(nothing.answer(Taken.RAW)).isEmpty();
    }

    @Test
    void theLauncherSetsTheTerminalAsTheScreensWould() throws IOException {
        assertThat(Files.readString(Path.of("src/main/launcher/irsa-doctor")))
                .contains("RAW='" + String.join(" ", Taken.RAW) + "'");
    }
}
