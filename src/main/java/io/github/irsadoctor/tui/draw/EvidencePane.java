package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.WalkPage;
import io.github.irsadoctor.tui.term.Style;
import io.github.irsadoctor.walk.WalkState;

/** What the chosen step has seen. */
final class EvidencePane {

    private EvidencePane() {}

    static void add(WalkPage page, boolean hidden, Strips out) {
        page.selected().filter(step -> !step.exhibits().isEmpty()).ifPresent(step -> exhibits(step, hidden, out));
    }

    private static void exhibits(WalkState.StepState step, boolean hidden, Strips out) {
        out.words("What the step " + step.card().title() + " has seen.", Style.DIM);
        step.exhibits().forEach(exhibit -> {
            out.blank();
            out.rule(exhibit.title());
            exhibit.match(new ExhibitStrips(out, hidden));
        });
    }
}
