package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.walk.Places;
import java.util.Optional;

/** One screen. */
public sealed interface Page permits Page.Clusters, Page.Namespaces, Page.Pods, WalkPage {

    /** What answers to this page carry. */
    int ticket();

    /**
     * The places to choose from.
     *
     * @param opening the place that is being opened
     * @param trouble why the last one could not be opened
     */
    record Clusters(
            int ticket,
            boolean labOnly,
            Listing<PlaceRow> list,
            Optional<String> kubeconfigTrouble,
            Optional<Opening> opening,
            Optional<String> trouble)
            implements Page {

        Clusters with(Listing<PlaceRow> next) {
            return new Clusters(ticket, labOnly, next, kubeconfigTrouble, opening, trouble);
        }

        Clusters with(Optional<Opening> nextOpening, Optional<String> nextTrouble) {
            return new Clusters(ticket, labOnly, list, kubeconfigTrouble, nextOpening, nextTrouble);
        }
    }

    /** A place that is being opened. */
    record Opening(int ticket, String name) {}

    record PlaceRow(Places.Card card) implements Listing.Row {
        @Override
        public String text() {
            return card.lab() ? card.name() : card.name() + " " + card.detail();
        }
    }

    record Namespaces(int ticket, OpenPlace place, Listing<NameRow> list) implements Page {
        Namespaces with(Listing<NameRow> next) {
            return new Namespaces(ticket, place, next);
        }
    }

    record NameRow(String text) implements Listing.Row {}

    record Pods(int ticket, OpenPlace place, String namespace, Listing<PodRow> list) implements Page {
        Pods with(Listing<PodRow> next) {
            return new Pods(ticket, place, namespace, next);
        }
    }

    /** One function for each page, so that a new one breaks the build. */
    interface Cases<R> {
        R clusters(Clusters page);

        R namespaces(Namespaces page);

        R pods(Pods page);

        R walk(WalkPage page);
    }

    /** Answers with the function for this page. */
    default <R> R match(Cases<R> cases) {
        if (this instanceof Clusters page) {
            return cases.clusters(page);
        }
        if (this instanceof Namespaces page) {
            return cases.namespaces(page);
        }
        if (this instanceof Pods page) {
            return cases.pods(page);
        }
        return cases.walk((WalkPage) this);
    }
}
