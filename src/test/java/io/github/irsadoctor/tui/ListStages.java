package io.github.irsadoctor.tui;

import io.github.irsadoctor.facts.Page;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.tui.model.Answer;
import io.github.irsadoctor.tui.model.Effect;
import io.github.irsadoctor.tui.model.Key;
import io.github.irsadoctor.walk.Places;
import java.util.List;
import java.util.Optional;

/** Lists for tests: contexts of which much, little and nothing is known, and worlds with stories. */
final class ListStages {

    static final List<Places.Card> PLACES = List.of(
            context(
                    "prod-eu",
                    "https://4F2A7C0E.gr7.eu-west-1.eks.amazonaws.com",
                    false,
                    true,
                    eks("shop", "eu-west-1")),
            context(
                    "arn:aws:eks:eu-west-1:111122223333:cluster/staging",
                    "https://9B07D1E2.gr7.eu-west-1.eks.amazonaws.com",
                    true,
                    false,
                    new Places.Eks(
                            Optional.of("staging"),
                            Optional.of("eu-west-1"),
                            Optional.of("111122223333"),
                            Optional.of("dev"))),
            context("kind-local", "https://127.0.0.1:6443", false, false, nothing()),
            world(
                    "w1",
                    "The new cluster that nobody lets in",
                    "The team moved to a new\ncluster last night. " + many()),
            world("w2", "Works on Tuesday, refused on Wednesday", "Nobody changed anything."));

    private ListStages() {}

    private static String many() {
        return "Everything was copied, nothing was left out, and yet every pod is refused. ".repeat(4);
    }

    private static Places.Eks nothing() {
        return new Places.Eks(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Places.Eks eks(String cluster, String region) {
        return new Places.Eks(Optional.of(cluster), Optional.of(region), Optional.empty(), Optional.empty());
    }

    private static Places.Card context(String name, String server, boolean current, boolean guarded, Places.Eks eks) {
        return new Places.Card("context " + name, name, server, false, current, Optional.of(eks), "", guarded);
    }

    private static Places.Card world(String id, String title, String story) {
        return new Places.Card(id, title, id, true, false, Optional.empty(), story, false);
    }

    static Stage places(int columns, int rows) {
        return Stage.of(columns, rows).answer(Effect.ListPlaces.class, new Answer.Cards(PLACES, Optional.empty()));
    }

    /** On a context whose namespaces have not arrived. */
    static Stage opened(int columns, int rows) {
        Stage stage = places(columns, rows).press(Key.of('g'), Key.ENTER);
        return stage.answer(Effect.Open.class, new Answer.Opened(Examples.place(stage.ticket(Effect.Open.class))));
    }

    static Stage namespaces(int columns, int rows) {
        return opened(columns, rows).answer(Effect.ListNamespaces.class, names());
    }

    static Answer names() {
        return new Answer.Namespaces(Seen.of(List.of("default", "kube-system", "payments", "search")));
    }

    static Stage pods(int columns, int rows) {
        return namespaces(columns, rows).press(Key.ENTER).answer(Effect.ListPods.class, page(Examples.PODS, null));
    }

    static Answer page(List<Pod> pods, String next) {
        return new Answer.Pods(Seen.of(new Page<>(pods, Optional.ofNullable(next))));
    }

    static Stage jump(Stage stage, String text) {
        return stage.press(":" + text).press(Key.ENTER);
    }
}
