package io.github.irsadoctor.tui.model;

/** The keys that move: a list's cursor, a text's first line, the step of a walk. */
record Moves(Model model, Layout layout) {

    private static final int FRAME = 8;
    private static final int EVENTS = 5;

    Next by(int by) {
        boolean steps = model.page() instanceof WalkPage page && !page.detail();
        if (steps) {
            return Next.of(model.with(((WalkPage) model.page()).step(by)));
        }
        if (model.page() instanceof WalkPage page && page.eventSelected().isPresent()) {
            return event(page, by);
        }
        return model.page().read().isPresent() ? scroll(by) : list(by);
    }

    private Next event(WalkPage page, int by) {
        Model moved = model.with(page.event(by));
        int row = layout.eventRow(moved);
        return Next.of(Readings.in(moved, text -> text.at(row)));
    }

    // A page of a walk is a page of its text whichever side has the keys: the checklist fits the screen.
    Next page(int direction) {
        if (model.page() instanceof WalkPage page && page.eventSelected().isPresent()) {
            return event(page, direction * EVENTS);
        }
        int by = direction * Math.max(1, model.rows() - FRAME);
        return model.page().read().isPresent() ? scroll(by) : list(by);
    }

    private Next list(int by) {
        return Next.of(Lists.in(model, new WithList.Change() {
            @Override
            public <T extends Listing.Row> Listing<T> of(Listing<T> list) {
                return list.move(by);
            }
        }));
    }

    private Next scroll(int by) {
        int last = layout.lastRow(model);
        return Next.of(Readings.in(
                model, text -> text.at((int) Math.min(last, Math.min(last, text.row()) + (long) by))));
    }
}
