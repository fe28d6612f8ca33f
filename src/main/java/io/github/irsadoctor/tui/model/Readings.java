package io.github.irsadoctor.tui.model;

import java.util.function.UnaryOperator;

/** Changes how far the text of the shown page has been read, whatever page it is. */
record Readings(UnaryOperator<Reading> change) implements Page.Cases<Page> {

    static Model in(Model model, UnaryOperator<Reading> change) {
        return model.with(model.page().match(new Readings(change)));
    }

    @Override
    public Page clusters(Page.Clusters page) {
        return page;
    }

    @Override
    public Page namespaces(Page.Namespaces page) {
        return page;
    }

    @Override
    public Page pods(Page.Pods page) {
        return page;
    }

    @Override
    public Page containers(ContainersPage page) {
        return page;
    }

    @Override
    public Page walk(WalkPage page) {
        return page.reading(change.apply(page.reading()));
    }

    @Override
    public Page explanation(ExplanationPage page) {
        return page.with(change.apply(page.reading()));
    }

    @Override
    public Page event(EventPage page) {
        return page.with(change.apply(page.reading()));
    }

    @Override
    public Page levels(LevelsPage page) {
        return page;
    }

    @Override
    public Page story(StoryPage page) {
        return page.with(change.apply(page.reading()));
    }

    @Override
    public Page debrief(DebriefPage page) {
        return page.with(change.apply(page.reading()));
    }

    @Override
    public Page guess(GuessPage page) {
        return page;
    }
}
