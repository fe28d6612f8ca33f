package io.github.irsadoctor.tui;

import io.github.irsadoctor.facts.Page;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.tui.model.Answer;
import io.github.irsadoctor.tui.model.Effect;
import io.github.irsadoctor.tui.model.Key;
import java.util.List;
import java.util.Optional;

/** The example's screens, brought to each page by the messages that lead there. */
final class Stages {

    private Stages() {}

    /** On the list of places. */
    static Stage places(int columns, int rows) {
        return Stage.of(columns, rows)
                .answer(Effect.ListPlaces.class, new Answer.Cards(Examples.PLACES, Optional.empty()));
    }

    static Stage namespaces(int columns, int rows) {
        Stage stage = places(columns, rows).press(Key.of('g'), Key.ENTER);
        stage.answer(Effect.Open.class, new Answer.Opened(Examples.place(stage.ticket(Effect.Open.class))));
        return stage.answer(
                Effect.ListNamespaces.class,
                new Answer.Namespaces(Seen.of(List.of("default", "kube-system", "payments", "search"))));
    }

    static Stage pods(int columns, int rows) {
        return namespaces(columns, rows)
                .press(Key.ENTER)
                .answer(Effect.ListPods.class, new Answer.Pods(Seen.of(new Page<>(Examples.PODS, Optional.empty()))))
                .press(Key.DOWN);
    }

    static Stage walkBegun(int columns, int rows) {
        return pods(columns, rows).press(Key.ENTER).answer(Effect.Walk.class, new Answer.Steps(Examples.CARDS));
    }

    static Stage walked(int columns, int rows) {
        Stage stage = walkBegun(columns, rows);
        Examples.walk().forEach(event -> stage.answer(Effect.Walk.class, new Answer.Walked(event)));
        return stage;
    }
}
