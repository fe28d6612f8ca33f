package io.github.irsadoctor.tui.model;

import java.util.Optional;

/** The place a page of a lesson is in; empty for pages on which nothing is taught. */
record PlaceOfPage() implements Page.Cases<Optional<OpenPlace>> {

    @Override
    public Optional<OpenPlace> clusters(Page.Clusters page) {
        return Optional.empty();
    }

    @Override
    public Optional<OpenPlace> namespaces(Page.Namespaces page) {
        return Optional.empty();
    }

    @Override
    public Optional<OpenPlace> pods(Page.Pods page) {
        return Optional.of(page.place());
    }

    @Override
    public Optional<OpenPlace> containers(ContainersPage page) {
        return Optional.of(page.place());
    }

    @Override
    public Optional<OpenPlace> walk(WalkPage page) {
        return Optional.of(page.place());
    }

    @Override
    public Optional<OpenPlace> explanation(ExplanationPage page) {
        return Optional.empty();
    }

    @Override
    public Optional<OpenPlace> event(EventPage page) {
        return Optional.empty();
    }

    @Override
    public Optional<OpenPlace> levels(LevelsPage page) {
        return Optional.empty();
    }

    @Override
    public Optional<OpenPlace> story(StoryPage page) {
        return Optional.of(page.place());
    }

    @Override
    public Optional<OpenPlace> debrief(DebriefPage page) {
        return Optional.of(page.place());
    }

    @Override
    public Optional<OpenPlace> guess(GuessPage page) {
        return Optional.of(page.place());
    }
}
