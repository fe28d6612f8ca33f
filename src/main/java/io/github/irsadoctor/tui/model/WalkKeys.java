package io.github.irsadoctor.tui.model;

import java.util.List;
import java.util.Optional;

/** The keys of a walk. */
record WalkKeys(Model model, WalkPage page) {

    private static final Optional<String> ENABLED = Optional.empty();

    // A narrow footer keeps the first: what a person does who is called at night.
    List<Binding> all() {
        Optional<String> running = page.running() ? Optional.of("This walk is still running.") : ENABLED;
        Optional<String> byHand = Optional.of("Nothing is changed from here; copy the command and run it.");
        return List.of(
                Binding.of(Action.PANE, "pane", "to the next pane", Key.TAB, Key.RIGHT),
                Binding.of(Action.PANE_BACK, "", "to the pane before", Key.BACK_TAB, Key.LEFT),
                read(),
                Binding.of(Action.EXPLAIN, "explain", "what the cause is, how to prove and mend it", Key.of('i'))
                        .disabledBy(unexplained()),
                Binding.of(Action.COPY, "copy", "copy what the pane shows, of a finding the commands", Key.of('y'))
                        .disabledBy(page.pane() == Pane.FINDING ? hidden() : ENABLED),
                Binding.of(Action.SEARCH, "search", "look for a text in the pane", Key.of('/')),
                Binding.of(Action.NEXT_MATCH, "", "to the next line that contains it", Key.of('n')),
                Binding.of(Action.PREVIOUS_MATCH, "", "to the line before that contains it", Key.of('N')),
                Binding.of(Action.RERUN, "rerun", "walk again", Key.of('r')).disabledBy(running),
                Binding.of(Action.COMMANDS, "commands", "what this walk did, as commands", Key.of('l')),
                Binding.of(Action.EXPORT, "export", "write the walk to files, as Markdown and JSON", Key.of('e'))
                        .disabledBy(running.or(this::unwritten)),
                Binding.of(Action.RAISE, "level", "choose how far the walk may go, and walk again", Key.of('a'))
                        .disabledBy(running),
                Binding.of(Action.FIX, "", "fix", Key.of('f')).disabledBy(byHand));
    }

    private Optional<String> hidden() {
        return model.hidden(page.place())
                ? Optional.of("That would give the answer away; v shows the verdicts.")
                : ENABLED;
    }

    private Optional<String> unexplained() {
        if (!page.causes().isEmpty()) {
            return hidden();
        }
        String why =
                page.running() ? "Nothing has been found yet." : "No cause was found, so there is none to explain.";
        return hidden().or(() -> Optional.of(why));
    }

    private Optional<String> unwritten() {
        return page.state().end().isEmpty()
                ? Optional.of("This walk broke off, so there is nothing to write.")
                : hidden();
    }

    private Binding read() {
        return page.eventSelected().isPresent()
                ? Binding.of(Action.OPEN, "open", "read the event under the cursor whole", Key.ENTER)
                : Binding.of(Action.OPEN, "read", "read the pane: keys scroll it until Esc", Key.ENTER);
    }
}
