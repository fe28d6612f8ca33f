package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.tui.model.WalkPage;

/** How the trust policy was judged. */
final class TracePane {

    private TracePane() {}

    static void add(WalkPage page, Strips out) {
        page.steps().stream()
                .flatMap(step -> step.exhibits().stream())
                .filter(Exhibit.Trace.class::isInstance)
                .forEach(exhibit -> {
                    out.blank();
                    out.rule(exhibit.title());
                    exhibit.match(new ExhibitStrips(out));
                });
    }
}
