package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.WalkPage;
import io.github.irsadoctor.walk.WalkState;
import java.util.List;

/** What the chosen step has seen. */
final class EvidencePane {

    private EvidencePane() {}

    static void add(WalkPage page, Strips out) {
        page.selected().map(WalkState.StepState::exhibits).orElse(List.of()).stream()
                .forEach(exhibit -> {
                    out.blank();
                    out.rule(exhibit.title());
                    exhibit.match(new ExhibitStrips(out));
                });
    }
}
