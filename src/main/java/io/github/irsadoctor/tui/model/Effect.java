package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.facts.Target;
import java.util.Optional;

/**
 * Something to do outside the model, as data. Each answers by {@link Msg.Arrived} with its ticket, or not at all. A
 * {@code place} is the ticket under which it was opened.
 */
public sealed interface Effect {

    record ListPlaces(int ticket) implements Effect {}

    record Open(int ticket, String id) implements Effect {}

    record Close(int place) implements Effect {}

    record ListNamespaces(int ticket, int place) implements Effect {}

    /** One page of pods; {@code from} is empty for the first. */
    record ListPods(int ticket, int place, String namespace, Optional<String> from) implements Effect {}

    record Walk(int ticket, int place, Target target) implements Effect {}

    /** Nobody waits for this walk any more. */
    record Stop(int ticket) implements Effect {}

    /**
     * Leave.
     *
     * @param code the exit code
     */
    record Quit(int code) implements Effect {}

    /** One function for each effect, so that a new one breaks the build. */
    interface Cases<R> {
        R listPlaces(ListPlaces effect);

        R open(Open effect);

        R close(Close effect);

        R listNamespaces(ListNamespaces effect);

        R listPods(ListPods effect);

        R walk(Walk effect);

        R stop(Stop effect);

        R quit(Quit effect);
    }

    /** Answers with the function for this case. */
    default <R> R match(Cases<R> cases) {
        if (this instanceof ListPlaces effect) {
            return cases.listPlaces(effect);
        }
        if (this instanceof Open effect) {
            return cases.open(effect);
        }
        if (this instanceof Close effect) {
            return cases.close(effect);
        }
        if (this instanceof ListNamespaces effect) {
            return cases.listNamespaces(effect);
        }
        if (this instanceof ListPods effect) {
            return cases.listPods(effect);
        }
        if (this instanceof Walk effect) {
            return cases.walk(effect);
        }
        if (this instanceof Stop effect) {
            return cases.stop(effect);
        }
        return cases.quit((Quit) this);
    }
}
