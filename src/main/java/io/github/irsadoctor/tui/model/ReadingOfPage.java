package io.github.irsadoctor.tui.model;

import java.util.Optional;

/** How far the text of a page has been read; empty for a page without one. */
public record ReadingOfPage() implements Page.Cases<Optional<Reading>> {

    @Override
    public Optional<Reading> clusters(Page.Clusters page) {
        return Optional.empty();
    }

    @Override
    public Optional<Reading> namespaces(Page.Namespaces page) {
        return Optional.empty();
    }

    @Override
    public Optional<Reading> pods(Page.Pods page) {
        return Optional.empty();
    }

    @Override
    public Optional<Reading> containers(ContainersPage page) {
        return Optional.empty();
    }

    @Override
    public Optional<Reading> walk(WalkPage page) {
        return Optional.of(page.reading());
    }

    @Override
    public Optional<Reading> explanation(ExplanationPage page) {
        return Optional.of(page.reading());
    }

    @Override
    public Optional<Reading> event(EventPage page) {
        return Optional.of(page.reading());
    }

    @Override
    public Optional<Reading> levels(LevelsPage page) {
        return Optional.empty();
    }

    @Override
    public Optional<Reading> story(StoryPage page) {
        return Optional.of(page.reading());
    }

    @Override
    public Optional<Reading> debrief(DebriefPage page) {
        return Optional.of(page.reading());
    }

    @Override
    public Optional<Reading> guess(GuessPage page) {
        return Optional.empty();
    }
}
