package io.github.irsadoctor.tui.model;

import java.util.List;
import java.util.Optional;

/** The keys of a walk. */
record WalkKeys(Model model, WalkPage page) {

    private static final Optional<String> ENABLED = Optional.empty();

    List<Binding> all() {
        Optional<String> running = page.running() ? Optional.of("This walk is still running.") : ENABLED;
        Optional<String> byHand = Optional.of("Nothing is changed from here; copy the command and run it.");
        return List.of(
                Binding.of(Action.RERUN, "rerun", "walk again", Key.of('r')).disabledBy(running),
                Binding.of(Action.PANE, "pane", "to the next pane", Key.TAB, Key.RIGHT),
                Binding.of(Action.PANE_BACK, "", "to the pane before", Key.BACK_TAB, Key.LEFT),
                page.eventSelected().isPresent()
                        ? Binding.of(Action.OPEN, "open", "read the event under the cursor whole", Key.ENTER)
                        : Binding.of(Action.OPEN, "read", "read the pane: keys scroll it until Esc", Key.ENTER),
                Binding.of(Action.SEARCH, "search", "look for a text in the pane", Key.of('/')),
                Binding.of(Action.NEXT_MATCH, "", "to the next line that contains it", Key.of('n')),
                Binding.of(Action.PREVIOUS_MATCH, "", "to the line before that contains it", Key.of('N')),
                Binding.of(Action.EXPLAIN, "explain", "what the cause is, how to prove and mend it", Key.of('i')),
                Binding.of(Action.COMMANDS, "commands", "what this walk did, as commands", Key.of('l')),
                Binding.of(Action.EXPORT, "export", "write the walk to files", Key.of('e'))
                        .disabledBy(running),
                Binding.of(Action.COPY, "copy", "copy what the pane shows", Key.of('y')),
                Binding.of(Action.RAISE, "", "choose how far this walk may go", Key.of('a'))
                        .disabledBy(running),
                Binding.of(Action.FIX, "", "fix", Key.of('f')).disabledBy(byHand));
    }
}
