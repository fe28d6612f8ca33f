package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.text.Sanitiser;
import io.github.irsadoctor.walk.Outcome;
import io.github.irsadoctor.walk.WalkState;
import java.util.List;
import java.util.Optional;

/** What is copied from the shown page: commands where there are some, else its text. */
record Copies(Model model, Layout layout) {

    Next copy() {
        Clip clip = model.page() instanceof WalkPage page ? of(page) : text("this text");
        if (clip.text().isBlank()) {
            return Next.of(model.saying(Optional.of("There is nothing to copy here.")));
        }
        // What is pasted reaches a terminal as well.
        String safe = Sanitiser.block(clip.text());
        return Next.of(model.taken(), new Effect.Copy(model.tickets(), clip.what(), safe));
    }

    private Clip of(WalkPage page) {
        return switch (page.pane()) {
            case FINDING -> finding(page).orElseGet(() -> text("the text of this pane"));
            case COMMANDS -> commands(page).orElseGet(() -> text("the text of this pane"));
            default -> text("the text of this pane");
        };
    }

    private Clip text(String what) {
        return new Clip(what, layout.text(model));
    }

    private static Optional<Clip> finding(WalkPage page) {
        List<Finding> findings = page.selected()
                .flatMap(WalkState.StepState::outcome)
                .map(Outcome::findings)
                .orElse(List.of());
        return findings.stream()
                .flatMap(finding -> finding.fixes().stream())
                .flatMap(fix -> Clip.of(fix).stream())
                .findFirst()
                .or(() -> findings.stream().findFirst().map(Clip::of));
    }

    private static Optional<Clip> commands(WalkPage page) {
        List<String> done = page.state().commands();
        List<String> commands = done.isEmpty() ? byHand(page) : done;
        return commands.isEmpty() ? Optional.empty() : Optional.of(Clip.commands(commands));
    }

    private static List<String> byHand(WalkPage page) {
        return page.steps().stream()
                .flatMap(step -> step.exhibits().stream())
                .filter(Exhibit.Commands.class::isInstance)
                .flatMap(exhibit -> ((Exhibit.Commands) exhibit).commands().stream())
                .distinct()
                .toList();
    }
}
