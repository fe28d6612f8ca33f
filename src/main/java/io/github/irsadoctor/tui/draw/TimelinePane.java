package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.tui.model.WalkPage;

/** What came when. */
final class TimelinePane {

    private TimelinePane() {}

    static void add(WalkPage page, Strips out) {
        page.steps().stream()
                .flatMap(step -> step.exhibits().stream())
                .filter(Exhibit.Timeline.class::isInstance)
                .forEach(exhibit -> {
                    out.blank();
                    out.rule(exhibit.title());
                    exhibit.match(new ExhibitStrips(out));
                });
    }
}
