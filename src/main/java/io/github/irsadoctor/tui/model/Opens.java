package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.walk.Places;
import java.util.Optional;

/** Enter, page by page. */
record Opens(Model model) implements Page.Cases<Next> {

    @Override
    public Next clusters(Page.Clusters page) {
        if (page.list().selected().isEmpty()) {
            return Next.of(model);
        }
        Places.Card card = page.list().selected().get().card();
        int ticket = model.tickets();
        Page.Opening opening = new Page.Opening(ticket, card.name());
        Model next =
                model.with(page.with(Optional.of(opening), Optional.empty())).taken();
        return Next.of(next, new Effect.Open(ticket, card.id()));
    }

    @Override
    public Next namespaces(Page.Namespaces page) {
        return page.list()
                .selected()
                .map(row -> pods(model, page.place(), row.text()))
                .orElse(Next.of(model));
    }

    /** With the pods of a namespace shown. */
    static Next pods(Model model, OpenPlace place, String namespace) {
        int ticket = model.tickets();
        Page page = new Page.Pods(ticket, place, namespace, Listing.loading());
        return Next.of(model.push(page), new Effect.ListPods(ticket, place.ticket(), namespace, Optional.empty()));
    }

    @Override
    public Next pods(Page.Pods page) {
        if (page.list().selected().isEmpty()) {
            return Next.of(model);
        }
        PodRow row = page.list().selected().get();
        return walk(page.place(), row.target(page.namespace()));
    }

    private Next walk(OpenPlace place, Target target) {
        int ticket = model.tickets();
        WalkPage walk = WalkPage.starting(ticket, place, target, Optional.empty());
        return Next.of(model.push(walk), new Effect.Walk(ticket, place.ticket(), target, Optional.empty()));
    }

    @Override
    public Next containers(ContainersPage page) {
        Target target = page.pod().target(page.namespace());
        return walk(
                page.place(),
                new Target(target.namespace(), target.pod(), target.workload(), page.chosen(), target.roleMeant()));
    }

    @Override
    public Next walk(WalkPage page) {
        return page.eventSelected()
                .map(event -> Next.of(model.push(new EventPage(model.tickets(), event, Reading.begin()))))
                .orElseGet(() -> Next.of(model.with(page.focus(true))));
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
        return new Asides(model).chosen(page);
    }

    @Override
    public Next story(StoryPage page) {
        return new Lessons(model).begun(page);
    }

    @Override
    public Next debrief(DebriefPage page) {
        return new Lessons(model).walkAgain();
    }

    @Override
    public Next guess(GuessPage page) {
        return new Lessons(model).named(page);
    }
}
