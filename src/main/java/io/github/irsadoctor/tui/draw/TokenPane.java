package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.tui.model.Model;
import io.github.irsadoctor.tui.model.WalkPage;

/** The token of the pod. */
final class TokenPane {

    private TokenPane() {}

    static void add(Model model, WalkPage page, Strips out) {
        page.steps().stream()
                .flatMap(step -> step.exhibits().stream())
                .filter(Exhibit.Token.class::isInstance)
                .forEach(exhibit -> {
                    out.blank();
                    out.rule(exhibit.title());
                    exhibit.match(new ExhibitStrips(out));
                });
    }
}
