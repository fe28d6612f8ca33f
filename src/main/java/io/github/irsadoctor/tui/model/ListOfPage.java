package io.github.irsadoctor.tui.model;

import java.util.Optional;

/** The list of a page; empty for a page without one. */
public record ListOfPage() implements Page.Cases<Optional<Listing<?>>> {

    @Override
    public Optional<Listing<?>> clusters(Page.Clusters page) {
        return Optional.of(page.list());
    }

    @Override
    public Optional<Listing<?>> namespaces(Page.Namespaces page) {
        return Optional.of(page.list());
    }

    @Override
    public Optional<Listing<?>> pods(Page.Pods page) {
        return Optional.of(page.list());
    }

    @Override
    public Optional<Listing<?>> walk(WalkPage page) {
        return Optional.empty();
    }
}
