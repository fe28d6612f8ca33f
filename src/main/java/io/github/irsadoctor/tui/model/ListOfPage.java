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
    public Optional<Listing<?>> containers(ContainersPage page) {
        return Optional.of(page.list());
    }

    @Override
    public Optional<Listing<?>> walk(WalkPage page) {
        return Optional.empty();
    }

    @Override
    public Optional<Listing<?>> explanation(ExplanationPage page) {
        return Optional.empty();
    }

    @Override
    public Optional<Listing<?>> event(EventPage page) {
        return Optional.empty();
    }

    @Override
    public Optional<Listing<?>> levels(LevelsPage page) {
        return Optional.of(page.list());
    }

    @Override
    public Optional<Listing<?>> story(StoryPage page) {
        return Optional.empty();
    }

    @Override
    public Optional<Listing<?>> debrief(DebriefPage page) {
        return Optional.empty();
    }

    @Override
    public Optional<Listing<?>> guess(GuessPage page) {
        return Optional.of(page.list());
    }
}
