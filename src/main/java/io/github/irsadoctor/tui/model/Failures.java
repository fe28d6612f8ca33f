package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.facts.Unseen;
import java.util.Optional;

/** A failure, where the page that waited shows it. */
record Failures(String says) implements Page.Cases<Page> {

    private Unseen why() {
        return new Unseen(says, "");
    }

    @Override
    public Page clusters(Page.Clusters page) {
        return page.with(page.list().failed(why()));
    }

    @Override
    public Page namespaces(Page.Namespaces page) {
        return page.with(page.list().failed(why()));
    }

    @Override
    public Page pods(Page.Pods page) {
        return page.with(page.list().failed(why()));
    }

    @Override
    public Page containers(ContainersPage page) {
        return page.with(page.list().failed(why()));
    }

    @Override
    public Page walk(WalkPage page) {
        return page.broken(says);
    }

    @Override
    public Page explanation(ExplanationPage page) {
        return page.with(page.text(), Optional.of(says));
    }

    @Override
    public Page event(EventPage page) {
        return page;
    }

    @Override
    public Page levels(LevelsPage page) {
        return page;
    }

    @Override
    public Page story(StoryPage page) {
        return page;
    }

    @Override
    public Page debrief(DebriefPage page) {
        return page;
    }

    @Override
    public Page guess(GuessPage page) {
        return page.with(page.list().failed(why()));
    }
}
