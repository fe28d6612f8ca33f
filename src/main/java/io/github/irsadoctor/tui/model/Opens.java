package io.github.irsadoctor.tui.model;

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
        int ticket = model.tickets();
        WalkPage walk = WalkPage.starting(ticket, page.place(), row.target(page.namespace()));
        return Next.of(model.push(walk), new Effect.Walk(ticket, page.place().ticket(), walk.target()));
    }

    @Override
    public Next walk(WalkPage page) {
        return Next.of(model.with(page.focus(true)));
    }
}
