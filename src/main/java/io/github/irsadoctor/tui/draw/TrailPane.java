package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.tui.model.WalkPage;

/** What CloudTrail recorded. */
final class TrailPane {

    private TrailPane() {}

    static void add(WalkPage page, Strips out) {
        page.steps().stream()
                .flatMap(step -> step.exhibits().stream())
                .filter(Exhibit.Events.class::isInstance)
                .forEach(exhibit -> {
                    out.blank();
                    out.rule(exhibit.title());
                    exhibit.match(new ExhibitStrips(out));
                });
    }
}
