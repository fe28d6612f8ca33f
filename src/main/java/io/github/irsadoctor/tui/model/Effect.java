package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.facts.Intrusion;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.walk.WalkState;
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

    /** The workloads of a namespace that ought to have pods; each kind is answered on its own. */
    record ListWorkloads(int ticket, int place, String namespace) implements Effect {}

    record ListAccounts(int ticket, int place, String namespace) implements Effect {}

    /**
     * A walk.
     *
     * @param active how far it may go, where the user said so
     */
    record Walk(int ticket, int place, Target target, Optional<Intrusion> active) implements Effect {}

    /** What is known of a cause. */
    record Explain(int ticket, String cause) implements Effect {}

    /** All causes there are. */
    record ListCauses(int ticket) implements Effect {}

    /** Writes a walk that has ended to files. */
    record Export(int ticket, WalkState state) implements Effect {}

    /**
     * Puts a text where the user can paste it from.
     *
     * @param what names it in a sentence, for example {@code 3 commands}
     */
    record Copy(int ticket, String what, String text) implements Effect {}

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

        R listWorkloads(ListWorkloads effect);

        R listAccounts(ListAccounts effect);

        R walk(Walk effect);

        R explain(Explain effect);

        R listCauses(ListCauses effect);

        R export(Export effect);

        R copy(Copy effect);

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
        if (this instanceof ListWorkloads effect) {
            return cases.listWorkloads(effect);
        }
        if (this instanceof ListAccounts effect) {
            return cases.listAccounts(effect);
        }
        return aside(cases);
    }

    private <R> R aside(Cases<R> cases) {
        if (this instanceof Walk effect) {
            return cases.walk(effect);
        }
        if (this instanceof Explain effect) {
            return cases.explain(effect);
        }
        if (this instanceof ListCauses effect) {
            return cases.listCauses(effect);
        }
        if (this instanceof Export effect) {
            return cases.export(effect);
        }
        if (this instanceof Copy effect) {
            return cases.copy(effect);
        }
        if (this instanceof Stop effect) {
            return cases.stop(effect);
        }
        return cases.quit((Quit) this);
    }
}
