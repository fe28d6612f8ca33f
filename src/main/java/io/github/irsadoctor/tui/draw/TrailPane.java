package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.facts.TrailEvent;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.tui.model.Model;
import io.github.irsadoctor.tui.model.WalkPage;
import io.github.irsadoctor.tui.term.Style;
import io.github.irsadoctor.walk.Chronology;
import io.github.irsadoctor.walk.Outcome;
import io.github.irsadoctor.walk.WalkState;
import java.util.List;
import java.util.Optional;

/** What CloudTrail recorded, the newest first, and what of it could not be seen. */
final class TrailPane {

    private static final int CLOUDTRAIL = 0;

    /** Why silence proves nothing (CloudTrail user guide, how-cloudtrail-works; IAM user guide, cloudtrail-integration). */
    private static final String SILENCE =
            "That proves nothing: an event can come 15 minutes late, a call is recorded only"
                    + " in the region whose STS was asked, some refused calls are recorded nowhere, and a pod that never asked STS"
                    + " leaves no event.";

    private TrailPane() {}

    static void add(Model model, WalkPage page, Strips out) {
        lines(model, page, out);
    }

    /** The first line to show so that the event under the cursor is seen, as near to the one shown now as can be. */
    static int row(Model model, WalkPage page, Frame frame) {
        Strips out = new Strips(frame.detailColumns());
        int[] chosen = lines(model, page, out);
        if (page.event() == 0) {
            return 0;
        }
        int least = chosen[1] - frame.detailRows();
        return Math.max(least, Math.min(chosen[0], page.reading().row()));
    }

    /** Gives the first line of the chosen event and the one behind its last. */
    private static int[] lines(Model model, WalkPage page, Strips out) {
        Optional<WalkState.StepState> step = page.steps().stream()
                .filter(it -> it.card().number() == CLOUDTRAIL)
                .findFirst();
        step.flatMap(WalkState.StepState::outcome).ifPresent(outcome -> visibility(outcome, out));
        List<TrailEvent> events = page.events();
        if (events.isEmpty()) {
            nothing(step, out);
            return new int[] {0, 0};
        }
        out.blank();
        out.words(counted(events.size(), page.detail()), Style.DIM);
        EventLines lines = new EventLines(out, Chronology.of(page.state()).now().orElse(model.now()), accounts(events));
        Optional<TrailEvent> selected = page.eventSelected();
        int[] chosen = {0, 0};
        for (int i = 0; i < events.size(); i++) {
            boolean here = selected.isPresent() && i == Math.min(page.event(), events.size() - 1);
            int from = out.lines().size();
            lines.add(events.get(i), here);
            chosen = here ? new int[] {from, out.lines().size()} : chosen;
        }
        return chosen;
    }

    private static boolean accounts(List<TrailEvent> events) {
        return ShortArn.sameAccount(events.stream().map(TrailEvent::roleArn).toList());
    }

    private static String counted(int count, boolean focused) {
        String events = count == 1 ? "1 event" : count + " events, newest first";
        return events + "; " + (focused ? "Enter opens one." : "Enter to choose one.");
    }

    private static void visibility(Outcome outcome, Strips out) {
        for (Unseen unseen : outcome.unseen()) {
            out.hanging("? ", Style.OPEN, "Not seen: " + unseen.says() + ".", Style.PLAIN);
            if (!unseen.says().contains(unseen.missing())) {
                out.hanging("  ", Style.PLAIN, "Missing: " + unseen.missing(), Style.DIM);
            }
        }
    }

    private static void nothing(Optional<WalkState.StepState> step, Strips out) {
        Optional<Outcome> outcome = step.flatMap(WalkState.StepState::outcome);
        boolean running = step.filter(WalkState.StepState::running).isPresent();
        if (outcome.isEmpty()) {
            out.words(running ? "CloudTrail is being asked." : "CloudTrail has not been asked yet.", Style.PLAIN);
        } else if (asked(step)) {
            out.blank();
            out.words("CloudTrail holds no call of this service account.", Style.TITLE);
            out.words(SILENCE, Style.PLAIN);
        } else {
            out.blank();
            out.words("What AWS recorded is not known; the walk was judged without it.", Style.PLAIN);
        }
    }

    private static boolean asked(Optional<WalkState.StepState> step) {
        return step.stream().flatMap(it -> it.exhibits().stream()).anyMatch(Exhibit.Events.class::isInstance);
    }
}
