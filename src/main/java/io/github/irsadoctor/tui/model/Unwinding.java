package io.github.irsadoctor.tui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Going back along the way here, over several pages at once, with what ends when they are left. */
record Unwinding(Model model) {

    /** To the last page of this kind that is wanted; empty if there is none. */
    <P extends Page> Optional<Next> to(Class<P> kind, Predicate<P> wanted) {
        for (int i = model.pages().size() - 1; i >= 0; i--) {
            if (kind.isInstance(model.pages().get(i))
                    && wanted.test(kind.cast(model.pages().get(i)))) {
                return Optional.of(back(model.pages().size() - 1 - i));
            }
        }
        return Optional.empty();
    }

    private Next back(int pages) {
        Model left = model;
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            ends(left.page()).ifPresent(effects::add);
            left = left.back();
        }
        return new Next(left, effects);
    }

    /** What ends when a page is left: a walk stops, a place is closed. */
    static Optional<Effect> ends(Page page) {
        if (page instanceof WalkPage walk) {
            return Optional.of(new Effect.Stop(walk.ticket()));
        }
        return page instanceof Page.Namespaces names
                ? Optional.of(new Effect.Close(names.place().ticket()))
                : Optional.empty();
    }
}
