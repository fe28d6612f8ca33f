package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.facts.Cluster;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.walk.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Enter, page by page. */
record Opens(Model model) implements Page.Cases<Next> {

    @Override
    public Next clusters(Page.Clusters page) {
        if (page.list().selected().isEmpty()) {
            return Next.of(model);
        }
        return place(page, page.list().selected().get().card());
    }

    /** Waits for a place to be opened. */
    Next place(Page.Clusters page, Places.Card card) {
        int ticket = model.tickets();
        Page.Opening opening = new Page.Opening(ticket, card.name(), model.now());
        Model next =
                model.with(page.with(Optional.of(opening), Optional.empty())).taken();
        return Next.of(next, new Effect.Open(ticket, card.id()));
    }

    @Override
    public Next namespaces(Page.Namespaces page) {
        return page.list().selected().map(row -> namespace(page, row)).orElse(Next.of(model));
    }

    private Next namespace(Page.Namespaces page, Page.NameRow row) {
        if (row.equals(Page.NameRow.OTHER)) {
            return Next.of(model.jumping(Optional.of(new Jump("ns "))));
        }
        return pods(model, page.place(), row.equals(Page.NameRow.ALL) ? Cluster.ALL_NAMESPACES : row.text());
    }

    /** With the pods of a namespace shown, or of {@link Cluster#ALL_NAMESPACES}. */
    static Next pods(Model model, OpenPlace place, String namespace) {
        return pods(model, place, namespace, Listing.loading());
    }

    /** As {@link #pods(Model, OpenPlace, String)}, with rows of before to show until the new ones are there. */
    static Next pods(Model model, OpenPlace place, String namespace, Listing<PodRow> before) {
        int ticket = model.tickets();
        Page.Pods page = Page.Pods.loading(ticket, place, namespace).with(before);
        List<Effect> effects = new ArrayList<>(List.of(
                new Effect.ListPods(ticket, place.ticket(), namespace, Optional.empty()),
                new Effect.ListAccounts(ticket, place.ticket(), namespace)));
        // All workloads of a whole cluster are too much to ask for the few that have no pods.
        if (!page.everywhere()) {
            effects.add(new Effect.ListWorkloads(ticket, place.ticket(), namespace));
        }
        return new Next(model.push(page), effects);
    }

    @Override
    public Next pods(Page.Pods page) {
        if (page.list().selected().isEmpty()) {
            return Next.of(model);
        }
        PodRow row = page.list().selected().get();
        if (row.containers().size() > 1) {
            return Next.of(model.push(ContainersPage.of(model.tickets(), page.place(), row)));
        }
        return walk(page.place(), row.target(Optional.empty()));
    }

    private Next walk(OpenPlace place, Target target) {
        return walk(model, place, target);
    }

    /** With a walk shown. */
    static Next walk(Model model, OpenPlace place, Target target) {
        int ticket = model.tickets();
        WalkPage walk = WalkPage.starting(ticket, place, target, Optional.empty());
        return Next.of(model.push(walk), new Effect.Walk(ticket, place.ticket(), target, Optional.empty()));
    }

    @Override
    public Next containers(ContainersPage page) {
        return page.list().selected().isEmpty()
                ? Next.of(model)
                : walk(page.place(), page.pod().target(page.chosen()));
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
