package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.check.Status;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.walk.Outcome;
import io.github.irsadoctor.walk.WalkState;
import java.util.List;
import java.util.Optional;

/**
 * A walk.
 *
 * @param cursor index of the step that is looked at
 * @param moved true once the user has chosen a step: from then on the cursor stays where it is put
 * @param detail true while keys move the detail pane
 * @param scroll first row of the detail that is shown
 * @param trouble why the walk broke off
 */
public record WalkPage(
        int ticket,
        OpenPlace place,
        Target target,
        WalkState state,
        int cursor,
        boolean moved,
        boolean detail,
        int scroll,
        Optional<String> trouble)
        implements Page {

    static WalkPage starting(int ticket, OpenPlace place, Target target) {
        WalkState nothing = WalkState.before(List.of());
        return new WalkPage(ticket, place, target, nothing, 0, false, false, 0, Optional.empty());
    }

    /** True until the walk has ended or broken off. */
    public boolean running() {
        return state.end().isEmpty() && trouble.isEmpty();
    }

    public List<WalkState.StepState> steps() {
        return List.copyOf(state.steps().values());
    }

    /** The step under the cursor; empty before the checklist is known. */
    public Optional<WalkState.StepState> selected() {
        List<WalkState.StepState> steps = steps();
        return cursor < steps.size() ? Optional.of(steps.get(cursor)) : Optional.empty();
    }

    /** After more of the walk: the cursor goes to the fault to look at, unless the user has moved it. */
    WalkPage with(WalkState next) {
        WalkPage page = new WalkPage(ticket, place, target, next, cursor, moved, detail, scroll, trouble);
        return moved ? page : page.at(page.firstFault());
    }

    private WalkPage at(int step) {
        int from = step == cursor ? scroll : 0;
        return new WalkPage(ticket, place, target, state, step, moved, detail, from, trouble);
    }

    private int firstFault() {
        List<WalkState.StepState> steps = steps();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).outcome().filter(this::isTheFault).isPresent()) {
                return i;
            }
        }
        return cursor;
    }

    private boolean isTheFault(Outcome outcome) {
        boolean named = state.end().map(end -> end.headline().findings()).orElse(List.of()).stream()
                .findFirst()
                .map(first -> outcome.findings().contains(first))
                .orElse(true);
        return outcome.status() == Status.FAIL && named;
    }

    WalkPage step(int by) {
        int last = Math.max(0, state.steps().size() - 1);
        int to = (int) Math.max(0, Math.min(last, (long) cursor + by));
        return new WalkPage(ticket, place, target, state, to, true, detail, to == cursor ? scroll : 0, trouble);
    }

    WalkPage scrolled(int to) {
        return new WalkPage(ticket, place, target, state, cursor, moved, detail, Math.max(0, to), trouble);
    }

    WalkPage focus(boolean onDetail) {
        return new WalkPage(ticket, place, target, state, cursor, moved, onDetail, scroll, trouble);
    }

    WalkPage broken(String says) {
        return new WalkPage(ticket, place, target, state, cursor, moved, detail, scroll, Optional.of(says));
    }
}
