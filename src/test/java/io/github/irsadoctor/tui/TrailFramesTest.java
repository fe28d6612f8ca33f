package io.github.irsadoctor.tui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.tui.model.Key;
import io.github.irsadoctor.tui.model.Pane;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the panes about AWS's records, times and commands look like, in both sizes that must work. */
class TrailFramesTest {

    @ParameterizedTest
    @CsvSource({"80,24", "120,36"})
    void everyPaneLooksAsItDid(int columns, int rows) {
        String size = "-" + columns + "x" + rows;
        Stage trail = Recorded.on(Recorded.walked(columns, rows), Pane.CLOUDTRAIL);
        Golden.matches("trail" + size, trail.frame());
        Golden.matches("trail-chosen" + size, trail.press(Key.ENTER, Key.DOWN).frame());
        Golden.matches("event" + size, trail.press(Key.ENTER).frame());
        Golden.matches(
                "timeline" + size,
                Recorded.on(Recorded.walked(columns, rows), Pane.TIMELINE).frame());
        Golden.matches(
                "commands" + size,
                Recorded.on(Recorded.walked(columns, rows), Pane.COMMANDS).frame());
    }

    @ParameterizedTest
    @CsvSource({"80,24", "120,36"})
    void anEmptyTrailSaysThatThatProvesNothing(int columns, int rows) {
        Stage stage = Recorded.walked(columns, rows, List.of(new Exhibit.Events("CloudTrail", List.of())));
        Golden.matches(
                "trail-empty-" + columns + "x" + rows,
                Recorded.on(stage, Pane.CLOUDTRAIL).frame());
    }

    @ParameterizedTest
    @CsvSource({"80,24", "120,36"})
    void aTrailThatMayNotBeReadSaysWhatIsMissing(int columns, int rows) {
        Unseen denied = new Unseen("not allowed: cloudtrail:LookupEvents", "cloudtrail:LookupEvents");
        String frame = Recorded.on(Recorded.walked(columns, rows, List.of(), denied), Pane.CLOUDTRAIL)
                .frame();
        assertThat(frame)
                .contains("Not seen: not allowed:", "cloudtrail:LookupEvents", "judged without it")
                .doesNotContain("holds no call");
    }
}
