package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.facts.Intrusion;
import java.util.List;
import java.util.Optional;

/** What is done beside a walk: explaining, exporting, going further. */
record Asides(Model model) {

    Next explain() {
        return model.page() instanceof WalkPage page && !page.causes().isEmpty()
                ? explaining(model.push(ExplanationPage.of(model.tickets(), page.causes(), 0)))
                : turn(1);
    }

    /** To the next of the causes to explain, or with -1 to the one before. */
    Next turn(int by) {
        if (!(model.page() instanceof ExplanationPage page)) {
            return Next.of(model);
        }
        List<String> causes = page.causes();
        int next = Math.floorMod(page.index() + by, causes.size());
        return explaining(model.instead(ExplanationPage.of(model.tickets(), causes, next)));
    }

    private static Next explaining(Model next) {
        ExplanationPage page = (ExplanationPage) next.page();
        return Next.of(next, new Effect.Explain(page.ticket(), page.cause()));
    }

    Next export() {
        return model.page() instanceof WalkPage page
                ? Next.of(
                        model.taken().saying(Optional.of("The walk is being written to files.")),
                        new Effect.Export(model.tickets(), page.state()))
                : Next.of(model);
    }

    Next raise() {
        return Next.of(
                model.page() instanceof WalkPage page ? model.push(LevelsPage.of(model.tickets(), page)) : model);
    }

    /** Walks again as far as the level under the cursor goes. */
    Next chosen(LevelsPage page) {
        Model below = model.back();
        if (page.chosen().isEmpty() || !(below.page() instanceof WalkPage walk) || walk.ticket() != page.walk()) {
            return Next.of(below);
        }
        Optional<Intrusion> level = page.chosen();
        int ticket = model.tickets();
        WalkPage next = WalkPage.starting(ticket, walk.place(), walk.target(), level);
        return Next.of(
                below.instead(next),
                new Effect.Stop(walk.ticket()),
                new Effect.Walk(ticket, walk.place().ticket(), walk.target(), level));
    }
}
