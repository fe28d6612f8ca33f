package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.facts.Intrusion;
import io.github.irsadoctor.tui.model.WalkPage;
import io.github.irsadoctor.walk.Outcome;
import io.github.irsadoctor.walk.WalkState;
import java.util.Optional;

/** Why a pane of a walk has nothing to show, in one sentence. */
final class Nothing {

    private Nothing() {}

    static String in(WalkPage page, boolean hidden) {
        if (page.steps().isEmpty()) {
            return page.running() ? "The walk is starting." : "The walk broke off before it had looked at anything.";
        }
        return switch (page.pane()) {
            case FINDING, EVIDENCE -> ofStep(page);
            case TOKEN -> token(page, hidden);
            case TRACE -> trace(page, hidden);
            case CLOUDTRAIL -> soFar(page, "No event of CloudTrail was read");
            case TIMELINE -> soFar(page, "Nothing has a time");
            case COMMANDS -> soFar(page, "Nothing was asked");
        };
    }

    private static String soFar(WalkPage page, String nothing) {
        return nothing + (page.running() ? " so far." : " in this walk.");
    }

    private static String ofStep(WalkPage page) {
        Optional<WalkState.StepState> step = page.selected();
        if (step.flatMap(WalkState.StepState::outcome).isPresent()) {
            return "This step has nothing to show: what it says is all in the first pane.";
        }
        boolean looking = step.filter(WalkState.StepState::running).isPresent();
        return looking ? "This step is still looking." : "This step has not begun yet.";
    }

    private static String token(WalkPage page, boolean hidden) {
        if (page.level() == Intrusion.NONE) {
            return "This walk has not read a token: --active exec reads it. Press a to go further.";
        }
        return of(page, "token", "The token is still being looked for.", "No token was read", hidden);
    }

    private static String trace(WalkPage page, boolean hidden) {
        return of(page, "trust-policy", "The trust policy is still being read.", "No trust policy was judged", hidden);
    }

    private static String of(WalkPage page, String step, String waiting, String nothing, boolean hidden) {
        Optional<Outcome> outcome =
                Optional.ofNullable(page.state().steps().get(step)).flatMap(WalkState.StepState::outcome);
        if (outcome.isEmpty()) {
            return page.running() ? waiting : nothing + " before the walk broke off.";
        }
        Optional<String> why = outcome.get().unseen().stream()
                .map(it -> it.says())
                .findFirst()
                .or(() -> outcome.map(Outcome::says))
                .filter(it -> !hidden);
        return nothing + why.map(it -> ": " + it.replaceAll("\\.$", "")).orElse("") + ".";
    }
}
