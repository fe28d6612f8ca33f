package io.github.irsadoctor.tui;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Exhibit.Moment;
import io.github.irsadoctor.facts.TrailEvent;
import io.github.irsadoctor.tui.model.Answer;
import io.github.irsadoctor.tui.model.Effect;
import io.github.irsadoctor.tui.model.Key;
import io.github.irsadoctor.tui.model.Msg;
import io.github.irsadoctor.tui.model.Pane;
import io.github.irsadoctor.walk.WalkEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A caller chooses what CloudTrail records of it: none of that steers the terminal. */
class TrailHostileTest {

    private static Exhibit events(String text) {
        Optional<String> some = Optional.of(text);
        TrailEvent event =
                new TrailEvent(Instant.EPOCH, some, text, text, text, some, some, text, text, some, "{\"a\":\"" + text);
        return new Exhibit.Events(text, List.of(event));
    }

    private static Exhibit times(String text) {
        return new Exhibit.Timeline(
                text,
                List.of(
                        new Moment(Instant.EPOCH, text, Moment.Kind.ALLOWED),
                        new Moment(Stage.NOW, text, Moment.Kind.REFUSED)),
                List.of(text));
    }

    @ParameterizedTest
    @MethodSource("io.github.irsadoctor.tui.HostileTextTest#hostile")
    void noPaneLetsItThroughOrLosesItsFrame(String text) {
        Stage stage = Recorded.walked(80, 24, List.of(events(text), times(text)));
        stage.answer(Effect.Walk.class, new Answer.Walked(new WalkEvent.Asked("kubectl get " + text)));
        for (Pane pane : List.of(Pane.CLOUDTRAIL, Pane.TIMELINE, Pane.COMMANDS)) {
            HostileTextTest.assertSafe(Recorded.on(stage, pane));
            HostileTextTest.assertSafe(stage.send(new Msg.Resized(120, 36)));
            stage.send(new Msg.Resized(80, 24));
        }
        Recorded.on(stage, Pane.CLOUDTRAIL).press(Key.ENTER, Key.ENTER);
        HostileTextTest.assertSafe(stage);
        HostileTextTest.assertSafe(stage.press("G"));
    }
}
