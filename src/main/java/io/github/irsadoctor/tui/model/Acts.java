package io.github.irsadoctor.tui.model;

import java.util.Optional;
import java.util.function.ToIntFunction;

/** What a key asked for, done to the shown page. */
record Acts(Model model, ToIntFunction<Model> lastRow) {

    private static final int FRAME = 8;

    Next on(Action action) {
        return switch (action) {
            case UP -> move(-1);
            case DOWN -> move(1);
            case PAGE_UP -> pageMove(-1);
            case PAGE_DOWN -> pageMove(1);
            case TOP -> move(-Integer.MAX_VALUE);
            case BOTTOM -> move(Integer.MAX_VALUE);
            case OPEN -> model.page().match(new Opens(model));
            case BACK -> back();
            case PANE -> otherPane();
            case SEARCH -> search();
            case RERUN -> model.page().match(new Reruns(model));
            case FIX -> Next.of(model);
            case HELP -> Next.of(model.helping(true));
            case QUIT -> Next.of(model, new Effect.Quit(0));
        };
    }

    private Next move(int by) {
        if (model.page() instanceof WalkPage page) {
            return Next.of(page.detail() ? scroll(page, by) : model.with(page.step(by)));
        }
        return Next.of(Lists.in(model, new Lists.Change() {
            @Override
            public <T extends Listing.Row> Listing<T> of(Listing<T> list) {
                return list.move(by);
            }
        }));
    }

    // A page of a walk is a page of its detail whichever pane has the keys: the checklist fits the screen.
    private Next pageMove(int direction) {
        int by = direction * Math.max(1, model.rows() - FRAME);
        return model.page() instanceof WalkPage page ? Next.of(scroll(page, by)) : move(by);
    }

    private Model scroll(WalkPage page, int by) {
        int last = lastRow.applyAsInt(model);
        return model.with(page.scrolled((int) Math.min(last, Math.min(last, page.scroll()) + (long) by)));
    }

    private Next otherPane() {
        return Next.of(model.page() instanceof WalkPage page ? model.with(page.focus(!page.detail())) : model);
    }

    private Next search() {
        return Next.of(Lists.in(model, new Lists.Change() {
            @Override
            public <T extends Listing.Row> Listing<T> of(Listing<T> list) {
                return list.filtered(list.filter(), true);
            }
        }));
    }

    private Next back() {
        boolean filtered = model.page()
                .match(new ListOfPage())
                .map(list -> !list.filter().isEmpty())
                .orElse(false);
        if (filtered) {
            return Next.of(new Typing(model, Key.ESC).cleared());
        }
        return model.page().match(new Backs(model));
    }

    /** Esc, page by page. */
    private record Backs(Model model) implements Page.Cases<Next> {

        @Override
        public Next clusters(Page.Clusters page) {
            return Next.of(model.with(page.with(Optional.empty(), Optional.empty())));
        }

        @Override
        public Next namespaces(Page.Namespaces page) {
            return Next.of(model.back(), new Effect.Close(page.place().ticket()));
        }

        @Override
        public Next pods(Page.Pods page) {
            return Next.of(model.back());
        }

        @Override
        public Next walk(WalkPage page) {
            if (page.detail()) {
                return Next.of(model.with(page.focus(false)));
            }
            return Next.of(model.back(), new Effect.Stop(page.ticket()));
        }
    }
}
