package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.facts.Cluster;
import io.github.irsadoctor.walk.Places;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One screen. */
public sealed interface Page
        permits Page.Clusters,
                Page.Namespaces,
                Page.Pods,
                ContainersPage,
                WalkPage,
                ExplanationPage,
                EventPage,
                LevelsPage,
                StoryPage,
                DebriefPage,
                GuessPage {

    /** The list that is shown; empty for a page without one. */
    default Optional<Listing<?>> listing() {
        return this instanceof WithList<?> page ? Optional.of(page.list()) : Optional.empty();
    }

    /** How far the text has been read; empty for a page without one. */
    default Optional<Reading> read() {
        return this instanceof WithText page ? Optional.of(page.reading()) : Optional.empty();
    }

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
            implements Page, WithList<PlaceRow> {

        @Override
        public Clusters with(Listing<PlaceRow> next) {
            return new Clusters(ticket, labOnly, next, kubeconfigTrouble, opening, trouble);
        }

        Clusters with(Optional<Opening> nextOpening, Optional<String> nextTrouble) {
            return new Clusters(ticket, labOnly, list, kubeconfigTrouble, nextOpening, nextTrouble);
        }
    }

    /**
     * A place that is being opened.
     *
     * @param since when it was asked for
     */
    record Opening(int ticket, String name, Instant since) {}

    record PlaceRow(Places.Card card) implements Listing.Row {
        @Override
        public String text() {
            String more = card.eks().map(PlaceRow::words).orElse("");
            return card.lab() ? card.name() + " " + card.story() : card.name() + " " + card.detail() + more;
        }

        private static String words(Places.Eks eks) {
            return Stream.of(eks.cluster(), eks.region(), eks.account())
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" ", " ", ""));
        }

        @Override
        public String id() {
            return card.id();
        }

        @Override
        public int group() {
            return card.lab() ? 1 : 0;
        }
    }

    /**
     * The namespaces of a place.
     *
     * @param asked when they were asked for
     * @param server what is asked, where known
     */
    record Namespaces(int ticket, OpenPlace place, Listing<NameRow> list, Instant asked, Optional<String> server)
            implements Page, WithList<NameRow> {

        @Override
        public Namespaces with(Listing<NameRow> next) {
            return new Namespaces(ticket, place, next, asked, server);
        }

        /** True where {@code name} is no namespace, because all there are have been listed. */
        boolean lacks(String name) {
            boolean all = !list.busy() && list.trouble().isEmpty();
            return all && list.rows().stream().noneMatch(row -> row.text().equals(name));
        }
    }

    record NameRow(String text) implements Listing.Row {

        /** Stands for all of them; no namespace's name has a blank. */
        public static final NameRow ALL = new NameRow("all namespaces");

        /** Stands for one whose name the user types. */
        public static final NameRow OTHER = new NameRow("another namespace");

        /** True for a namespace, false for a row that stands for others. */
        public boolean named() {
            return !equals(ALL) && !equals(OTHER);
        }

        @Override
        public int group() {
            return equals(ALL) ? -1 : equals(OTHER) ? 1 : 0;
        }
    }

    /**
     * The pods of a namespace.
     *
     * @param namespace {@link Cluster#ALL_NAMESPACES} for all of them
     * @param accounts their service accounts
     * @param wanting the workloads that want pods
     */
    record Pods(int ticket, OpenPlace place, String namespace, Listing<PodRow> list, Accounts accounts, Wanting wanting)
            implements Page, WithList<PodRow>, Taught {

        /** Before anything has arrived. */
        static Pods loading(int ticket, OpenPlace place, String namespace) {
            return new Pods(ticket, place, namespace, Listing.loading(), Accounts.WAITING, Wanting.NOTHING);
        }

        /** True if the pods of all namespaces are listed. */
        public boolean everywhere() {
            return namespace.equals(Cluster.ALL_NAMESPACES);
        }

        /** The namespace as a person says it. */
        public String where() {
            return everywhere() ? NameRow.ALL.text() : namespace;
        }

        @Override
        public Pods with(Listing<PodRow> next) {
            return new Pods(ticket, place, namespace, next, accounts, wanting);
        }

        Pods with(Accounts next) {
            return new Pods(ticket, place, namespace, list, next, wanting);
        }

        Pods with(Wanting next) {
            return new Pods(ticket, place, namespace, list, accounts, next);
        }
    }

    /** One function for each page, so that a new one breaks the build. */
    interface Cases<R> {
        R clusters(Clusters page);

        R namespaces(Namespaces page);

        R pods(Pods page);

        R containers(ContainersPage page);

        R walk(WalkPage page);

        R explanation(ExplanationPage page);

        R event(EventPage page);

        R levels(LevelsPage page);

        R story(StoryPage page);

        R debrief(DebriefPage page);

        R guess(GuessPage page);
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
        return this instanceof WalkPage page ? cases.walk(page) : aside(cases);
    }

    private <R> R aside(Cases<R> cases) {
        if (this instanceof ContainersPage page) {
            return cases.containers(page);
        }
        if (this instanceof ExplanationPage page) {
            return cases.explanation(page);
        }
        if (this instanceof EventPage page) {
            return cases.event(page);
        }
        if (this instanceof LevelsPage page) {
            return cases.levels(page);
        }
        if (this instanceof StoryPage page) {
            return cases.story(page);
        }
        if (this instanceof DebriefPage page) {
            return cases.debrief(page);
        }
        return cases.guess((GuessPage) this);
    }
}
