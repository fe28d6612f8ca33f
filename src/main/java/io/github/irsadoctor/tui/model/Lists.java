package io.github.irsadoctor.tui.model;

/** Changes the list of the shown page, whatever page it is. */
record Lists(Change change) implements Page.Cases<Page> {

    /** A change that does the same to every list. */
    interface Change {
        <T extends Listing.Row> Listing<T> of(Listing<T> list);
    }

    static Model in(Model model, Change change) {
        return model.with(model.page().match(new Lists(change)));
    }

    @Override
    public Page clusters(Page.Clusters page) {
        return page.with(change.of(page.list()));
    }

    @Override
    public Page namespaces(Page.Namespaces page) {
        return page.with(change.of(page.list()));
    }

    @Override
    public Page pods(Page.Pods page) {
        return page.with(change.of(page.list()));
    }

    @Override
    public Page containers(ContainersPage page) {
        return page.with(change.of(page.list()));
    }

    @Override
    public Page walk(WalkPage page) {
        return page;
    }

    @Override
    public Page explanation(ExplanationPage page) {
        return page;
    }

    @Override
    public Page event(EventPage page) {
        return page;
    }

    @Override
    public Page levels(LevelsPage page) {
        return page.with(change.of(page.list()));
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
        return page.with(change.of(page.list()));
    }
}
