package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Status;
import io.github.irsadoctor.facts.Intrusion;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.facts.TrailEvent;
import io.github.irsadoctor.walk.Outcome;
import io.github.irsadoctor.walk.WalkState;
import java.util.List;
import java.util.Optional;

/**
 * A walk.
 *
 * @param active how far it may go, where the user has raised that for this walk
 * @param cursor index of the step that is looked at
 * @param moved true once the user has chosen a step: from then on the cursor stays where it is put
 * @param detail true while keys move the right side
 * @param pane what the right side shows
 * @param reading how far it has been read
 * @param event index of the event under the cursor of the CloudTrail pane
 * @param trouble why the walk broke off
 */
public record WalkPage(
        int ticket,
        OpenPlace place,
        Target target,
        Optional<Intrusion> active,
        WalkState state,
        int cursor,
        boolean moved,
        boolean detail,
        Pane pane,
        Reading reading,
        int event,
        Optional<String> trouble)
        implements Page, WithText, Taught {

    static WalkPage starting(int ticket, OpenPlace place, Target target, Optional<Intrusion> active) {
        WalkState nothing = WalkState.before(List.of());
        return new WalkPage(
                ticket,
                place,
                target,
                active,
                nothing,
                0,
                false,
                false,
                Pane.FINDING,
                Reading.begin(),
                0,
                Optional.empty());
    }

    /** True until the walk has ended or broken off. */
    public boolean running() {
        return state.end().isEmpty() && trouble.isEmpty();
    }

    /** How far this walk may go. */
    public Intrusion level() {
        return active.orElse(place.permitted());
    }

    public List<WalkState.StepState> steps() {
        return List.copyOf(state.steps().values());
    }

    /** What CloudTrail recorded, the newest first, as far as it is known. */
    public List<TrailEvent> events() {
        return steps().stream()
                .flatMap(step -> step.exhibits().stream())
                .filter(Exhibit.Events.class::isInstance)
                .flatMap(exhibit -> ((Exhibit.Events) exhibit).events().stream())
                .toList();
    }

    /** The event under the cursor, where keys move that; empty where they move something else. */
    public Optional<TrailEvent> eventSelected() {
        List<TrailEvent> events = events();
        boolean chosen = detail && pane == Pane.CLOUDTRAIL && !events.isEmpty();
        return chosen ? Optional.of(events.get(Math.min(event, events.size() - 1))) : Optional.empty();
    }

    /** The step under the cursor; empty before the checklist is known. */
    public Optional<WalkState.StepState> selected() {
        List<WalkState.StepState> steps = steps();
        return cursor < steps.size() ? Optional.of(steps.get(cursor)) : Optional.empty();
    }

    /** Ids of the causes to explain: those the chosen step has found, else those of the headline. */
    List<String> causes() {
        List<Finding> here = selected()
                .flatMap(WalkState.StepState::outcome)
                .map(Outcome::findings)
                .orElse(List.of());
        List<Finding> named = state.end().map(end -> end.headline().findings()).orElse(List.of());
        return (here.isEmpty() ? named : here)
                .stream().map(finding -> finding.cause().id()).distinct().toList();
    }

    /** After more of the walk: the cursor goes to the fault to look at, unless the user has moved it. */
    WalkPage with(WalkState next) {
        WalkPage page = quietly(next);
        return moved ? page : page.toFault();
    }

    /** After more of the walk whose verdicts are hidden: the cursor stays, as where it goes would tell. */
    WalkPage quietly(WalkState next) {
        return new WalkPage(ticket, place, target, active, next, cursor, moved, detail, pane, reading, event, trouble);
    }

    /** With the cursor on the fault to look at, wherever the user had put it. */
    WalkPage toFault() {
        return at(firstFault(), false);
    }

    private WalkPage at(int step, boolean byUser) {
        Reading from = step == cursor ? reading : reading.at(0);
        return new WalkPage(
                ticket, place, target, active, state, step, moved || byUser, detail, pane, from, event, trouble);
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
        return at((int) Math.max(0, Math.min(last, (long) cursor + by)), true);
    }

    @Override
    public WalkPage with(Reading next) {
        return new WalkPage(ticket, place, target, active, state, cursor, moved, detail, pane, next, event, trouble);
    }

    WalkPage focus(boolean onDetail) {
        return new WalkPage(
                ticket, place, target, active, state, cursor, moved, onDetail, pane, reading, event, trouble);
    }

    /** With another pane, from its top. */
    WalkPage showing(Pane next) {
        return new WalkPage(
                ticket, place, target, active, state, cursor, moved, detail, next, Reading.begin(), 0, trouble);
    }

    WalkPage event(int by) {
        int last = Math.max(0, events().size() - 1);
        int index = (int) Math.max(0, Math.min(last, (long) Math.min(event, last) + by));
        return new WalkPage(ticket, place, target, active, state, cursor, moved, detail, pane, reading, index, trouble);
    }

    WalkPage broken(String says) {
        return new WalkPage(
                ticket, place, target, active, state, cursor, moved, detail, pane, reading, event, Optional.of(says));
    }
}
