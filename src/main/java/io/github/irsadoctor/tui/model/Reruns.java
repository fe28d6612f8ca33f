package io.github.irsadoctor.tui.model;

import java.util.Optional;

/** Everything from the start, page by page. A new ticket makes the old answers late. */
record Reruns(Model model) implements Page.Cases<Next> {

    @Override
    public Next clusters(Page.Clusters page) {
        int ticket = model.tickets();
        Page next = new Page.Clusters(
                ticket, page.labOnly(), page.list().listedAgain(), Optional.empty(), page.opening(), Optional.empty());
        return Next.of(model.instead(next), new Effect.ListPlaces(ticket));
    }

    @Override
    public Next namespaces(Page.Namespaces page) {
        int ticket = model.tickets();
        Page next = new Page.Namespaces(ticket, page.place(), page.list().listedAgain(), model.now(), page.server());
        return Next.of(
                model.instead(next),
                new Effect.ListNamespaces(ticket, page.place().ticket()));
    }

    @Override
    public Next pods(Page.Pods page) {
        return Opens.pods(
                model.back(), page.place(), page.namespace(), page.list().listedAgain());
    }

    @Override
    public Next walk(WalkPage page) {
        int ticket = model.tickets();
        WalkPage next = WalkPage.starting(ticket, page.place(), page.target(), page.active());
        return Next.of(
                model.instead(next),
                new Effect.Stop(page.ticket()),
                new Effect.Walk(ticket, page.place().ticket(), page.target(), page.active()));
    }

    @Override
    public Next containers(ContainersPage page) {
        return Next.of(model);
    }

    @Override
    public Next explanation(ExplanationPage page) {
        return Next.of(model);
    }

    @Override
    public Next event(EventPage page) {
        return Next.of(model);
    }

    @Override
    public Next levels(LevelsPage page) {
        return Next.of(model);
    }

    @Override
    public Next story(StoryPage page) {
        return Next.of(model);
    }

    @Override
    public Next debrief(DebriefPage page) {
        return Next.of(model);
    }

    @Override
    public Next guess(GuessPage page) {
        return Next.of(model);
    }
}
