package io.github.irsadoctor.tui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.tui.model.Key;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the panes of a walk look like, in both sizes that must work. */
class PanesFramesTest {

    private static final Exhibit[] DOCUMENTS = {
        new Exhibit.Json("Trust policy", PaneWalks.POLICY), new Exhibit.Yaml("serviceaccount checkout", PaneWalks.YAML)
    };

    private static Stage atToken(Stage stage) {
        return stage.press(Key.DOWN, Key.DOWN);
    }

    @ParameterizedTest
    @CsvSource({"80,24", "120,36"})
    void everyPaneLooksAsItDid(int columns, int rows) {
        String size = "-" + columns + "x" + rows;
        Stage stage = atToken(PaneWalks.walked(columns, rows, DOCUMENTS)).press(Key.TAB);
        Golden.matches("pane-evidence" + size, stage.coloured());
        Golden.matches("pane-no-token" + size, stage.press(Key.TAB).frame());
        Golden.matches("pane-trace" + size, stage.press(Key.TAB).coloured());
        Golden.matches(
                "pane-token" + size,
                PaneWalks.walked(columns, rows, PaneWalks.token())
                        .press(Key.TAB, Key.TAB)
                        .coloured());
        Golden.matches(
                "pane-findings" + size,
                PaneWalks.found(columns, rows, PaneWalks.LONG_LABEL, Examples.FOREIGN_ISSUER)
                        .frame());
    }

    @ParameterizedTest
    @CsvSource({"80,24", "120,36"})
    void aTraineeSeesTheEvidenceAndNoVerdict(int columns, int rows) {
        String size = "-" + columns + "x" + rows;
        Stage stage = PaneWalks.taught(columns, rows, PaneWalks.token());
        Golden.matches("pane-hidden" + size, stage.frame());
        Golden.matches(
                "pane-hidden-trace" + size,
                stage.press(Key.TAB, Key.TAB, Key.TAB).frame());
    }

    @ParameterizedTest
    @CsvSource({"80,24", "120,36"})
    void whatIsLookedForIsMarked(int columns, int rows) {
        Stage stage = atToken(PaneWalks.walked(columns, rows, DOCUMENTS)).press(Key.TAB);
        Golden.matches(
                "pane-search-" + columns + "x" + rows, stage.press("/AWS").coloured());
    }

    @Test
    void noPaneOfAHiddenWalkTellsAVerdict() {
        Stage stage = PaneWalks.taught(120, 36, PaneWalks.token());
        for (int step = 0; step < Examples.CARDS.size(); step++) {
            for (int pane = 0; pane < 4; pane++) {
                assertThat(stage.frame())
                        .contains("Verdicts are hidden")
                        .doesNotContain(
                                "FAIL",
                                "pass ",
                                "FAULTY",
                                "R-03",
                                "another cluster",
                                "REFUSED",
                                "Fix ",
                                "does not match");
                stage.press(Key.TAB);
            }
            stage.press(Key.TAB, Key.TAB, Key.TAB, Key.DOWN);
        }
    }

    @Test
    void anExpiredTokenIsCalledSoInWords() {
        Exhibit.Token token =
                PaneWalks.token(Stage.NOW.minus(Duration.ofHours(30)), Stage.NOW.minus(Duration.ofHours(6)));
        assertThat(PaneWalks.walked(120, 36, token).press(Key.TAB, Key.TAB).frame())
                .contains("[##############] 100 % used", "EXPIRED 6 h ago: STS refuses it.", "6 h ago");
    }

    @Test
    void aTokenOfAnotherPodIsCalledSo() {
        Exhibit.Token token = new Exhibit.Token("t", "{}", "{\"kubernetes.io\":{\"pod\":{\"name\":\"other\"}}}");
        assertThat(PaneWalks.walked(120, 36, token).press(Key.TAB, Key.TAB).frame())
                .contains(
                        "another than the walk's: checkout-7d9f4c6b8-q5zvn", "missing; must be the provider's issuer");
    }

    @Test
    void aLineOfAMegabyteAndDeepNestingAreCutAndSaidSo() {
        for (String text : new String[] {"[".repeat(1 << 20), "x".repeat(1 << 20), "- ".repeat(1 << 19) + "a:b"}) {
            Stage stage = atToken(PaneWalks.walked(80, 24, new Exhibit.Json("j", text), new Exhibit.Yaml("y", text)));
            assertThat(stage.press(Key.TAB, Key.ENTER, Key.of('G')).frame()).contains("more characters are not shown");
        }
    }
}
