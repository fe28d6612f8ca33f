package io.github.irsadoctor.tui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.tui.model.Answer;
import io.github.irsadoctor.tui.model.Effect;
import io.github.irsadoctor.tui.model.Key;
import io.github.irsadoctor.tui.model.Msg;
import io.github.irsadoctor.tui.model.OpenPlace;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lists, jumps and help look like, in both sizes that must work. */
class ListFramesTest {

    @ParameterizedTest
    @CsvSource({"80,24", "120,36"})
    void placesWithWhatIsKnownOfThem(int columns, int rows) {
        String size = "-" + columns + "x" + rows;
        Golden.matches("list-places" + size, ListStages.places(columns, rows).frame());
        Golden.matches(
                "list-places-guarded" + size,
                ListStages.places(columns, rows).press("g").frame());
        Golden.matches(
                "list-worlds" + size,
                ListStages.places(columns, rows).press("G").press(Key.UP).frame());
        Golden.matches(
                "list-places-opening" + size,
                ListStages.places(columns, rows)
                        .press(Key.ENTER)
                        .send(new Msg.Tick(Stage.NOW.plusSeconds(7)))
                        .frame());
    }

    @ParameterizedTest
    @CsvSource({"80,24", "120,36"})
    void namespacesWaitedForAndDenied(int columns, int rows) {
        String size = "-" + columns + "x" + rows;
        Stage stage = ListStages.opened(columns, rows).send(new Msg.Tick(Stage.NOW.plusSeconds(7)));
        Golden.matches("list-namespaces-waiting" + size, stage.frame());
        stage.answer(Effect.ListNamespaces.class, new Answer.Namespaces(new Seen.Denied<>("list namespaces", "no")));
        Golden.matches("list-namespaces-denied" + size, stage.frame());
    }

    @ParameterizedTest
    @CsvSource({"80,24", "120,36"})
    void sortedAndListedAgain(int columns, int rows) {
        String size = "-" + columns + "x" + rows;
        Golden.matches(
                "list-sorted" + size,
                ListStages.pods(columns, rows).press("sssS").frame());
        Golden.matches(
                "list-again" + size,
                ListStages.pods(columns, rows).press("s").press("r").frame());
    }

    @ParameterizedTest
    @CsvSource({"80,24", "120,36"})
    void jumpsAndHelp(int columns, int rows) {
        String size = "-" + columns + "x" + rows;
        Golden.matches(
                "jump-empty" + size, ListStages.pods(columns, rows).press(":").frame());
        Golden.matches(
                "jump" + size, ListStages.pods(columns, rows).press(":pa").frame());
        Golden.matches(
                "jump-unknown" + size,
                ListStages.jump(ListStages.pods(columns, rows), "serach").frame());
        Golden.matches(
                "help-list" + size, ListStages.places(columns, rows).press("?").frame());
    }

    @Test
    void aLongWayHereKeepsTheNameOfThePodWhole() {
        Stage stage = ListStages.places(80, 24).press(Key.ENTER);
        int ticket = stage.ticket(Effect.Open.class);
        OpenPlace place = new OpenPlace(
                ticket,
                "arn:aws:eks:eu-west-1:111122223333:cluster/staging",
                false,
                "payments",
                Optional.empty(),
                Optional.empty(),
                io.github.irsadoctor.facts.Intrusion.NONE,
                Optional.empty());
        stage.answer(ticket, new Answer.Opened(place))
                .answer(Effect.ListNamespaces.class, ListStages.names())
                .press(Key.ENTER)
                .answer(Effect.ListPods.class, ListStages.page(Examples.PODS, null))
                .press(Key.ENTER);
        assertThat(stage.frame().lines().findFirst().orElseThrow())
                .contains("irsa-doctor > arn:", "…", "aging > payments > cart-6c9f7d8b5-lw2xk");
    }
}
