package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.tui.model.WalkPage;

/** What the walk did, as commands. */
final class CommandsPane {

    private CommandsPane() {}

    static void add(WalkPage page, Strips out) {
        page.steps().stream()
                .flatMap(step -> step.exhibits().stream())
                .filter(Exhibit.Commands.class::isInstance)
                .forEach(exhibit -> {
                    out.blank();
                    out.rule(exhibit.title());
                    exhibit.match(new ExhibitStrips(out));
                });
    }
}
