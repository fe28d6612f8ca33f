package io.github.irsadoctor.tui.model;

import java.util.Optional;

/** Esc. */
record Leaving(Model model) implements Page.Cases<Next> {

    Next back() {
        boolean filtered =
                model.page().listing().map(list -> !list.filter().isEmpty()).orElse(false);
        if (filtered) {
            return Next.of(new Typing(model, Key.ESC).cleared());
        }
        boolean found =
                model.page().read().map(text -> !text.find().text().isEmpty()).orElse(false);
        return found
                ? Next.of(Readings.in(model, text -> text.looking(Find.NOTHING)))
                : model.page().match(this);
    }

    @Override
    public Next clusters(Page.Clusters page) {
        return Next.of(model.with(page.with(Optional.empty(), Optional.empty())));
    }

    @Override
    public Next namespaces(Page.Namespaces page) {
        return Next.of(model.back(), new Effect.Close(page.place().ticket()));
    }

    // Who does not want this story wants another one, not the namespaces of this.
    private Next places(OpenPlace place) {
        Model left = model;
        while (left.pages().size() > 1) {
            left = left.back();
        }
        return Next.of(left, new Effect.Close(place.ticket()));
    }

    @Override
    public Next pods(Page.Pods page) {
        return Next.of(model.back());
    }

    @Override
    public Next containers(ContainersPage page) {
        return Next.of(model.back());
    }

    @Override
    public Next walk(WalkPage page) {
        if (page.detail()) {
            return Next.of(model.with(page.focus(false)));
        }
        return Next.of(model.back(), new Effect.Stop(page.ticket()));
    }

    @Override
    public Next explanation(ExplanationPage page) {
        return Next.of(model.back());
    }

    @Override
    public Next event(EventPage page) {
        return Next.of(model.back());
    }

    @Override
    public Next levels(LevelsPage page) {
        return Next.of(model.back());
    }

    @Override
    public Next story(StoryPage page) {
        return page.opening() ? places(page.place()) : Next.of(model.back());
    }

    @Override
    public Next debrief(DebriefPage page) {
        return Next.of(model.back());
    }

    @Override
    public Next guess(GuessPage page) {
        return Next.of(model.back());
    }
}
