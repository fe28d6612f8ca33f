package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.tui.model.WalkPage;

/** How the trust policy was judged; to a trainee, what it asks and what the token brings. */
final class TracePane {

    private TracePane() {}

    static void add(WalkPage page, boolean hidden, Strips out) {
        Shown.of(Exhibit.Trace.class, page).forEach(exhibit -> {
            out.blank();
            out.rule(exhibit.title());
            new TraceStrips(out, hidden).add(exhibit.evaluation());
        });
    }
}
