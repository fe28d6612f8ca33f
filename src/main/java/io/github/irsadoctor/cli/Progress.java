package io.github.irsadoctor.cli;

import io.github.irsadoctor.walk.WalkEvent;
import io.github.irsadoctor.walk.WalkState;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Folds a walk's events, and shows on a terminal in one line how far it has come. */
final class Progress implements Consumer<WalkEvent> {

    private static final int WIDTH = 78;
    private static final String BACK = "\r\u001b[K";

    private final Console console;
    private WalkState state;

    Progress(Console console, WalkState before) {
        this.console = console;
        this.state = before;
    }

    @Override
    public void accept(WalkEvent event) {
        state = state.after(event);
        show();
    }

    /** Takes the line back. */
    void clear() {
        write("");
    }

    WalkState state() {
        return state;
    }

    private void show() {
        List<WalkState.StepState> steps = List.copyOf(state.steps().values());
        long done = steps.stream().filter(step -> step.outcome().isPresent()).count();
        String running = steps.stream()
                .filter(WalkState.StepState::running)
                .map(step -> step.card().title())
                .collect(Collectors.joining(", "));
        String line = done + "/" + steps.size() + "  " + running;
        write(line.length() > WIDTH ? line.substring(0, WIDTH) : line);
    }

    private void write(String line) {
        if (console.showsProgress()) {
            console.err().print(BACK + line);
            console.err().flush();
        }
    }
}
