package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.tui.model.Model;
import io.github.irsadoctor.tui.model.Pane;
import io.github.irsadoctor.tui.model.WalkPage;
import io.github.irsadoctor.tui.term.Style;
import io.github.irsadoctor.walk.Outcome;
import io.github.irsadoctor.walk.WalkState;

/** The right pane. Of one step: its question, its answer, the proof and how to mend it. */
final class Detail {

    private final Strips out;
    private final boolean low;

    private Detail(Strips out, boolean low) {
        this.out = out;
        this.low = low;
    }

    /**
     * Adds the lines of the shown pane.
     *
     * @param low true if rows are scarce
     */
    static void add(Model model, WalkPage page, boolean low, Strips out) {
        boolean hidden = model.hidden(page.place());
        switch (page.pane()) {
            case FINDING -> page.selected().ifPresent(step -> new Detail(out, low).step(step, hidden));
            case EVIDENCE -> EvidencePane.add(page, hidden, out);
            case TOKEN -> TokenPane.add(model, page, out);
            case TRACE -> TracePane.add(page, hidden, out);
            case CLOUDTRAIL -> TrailPane.add(model, page, out);
            case TIMELINE -> TimelinePane.add(model, page, out);
            case COMMANDS -> CommandsPane.add(page, out);
        }
        if (out.isEmpty()) {
            out.words(Nothing.in(page, hidden), Style.PLAIN);
        }
    }

    private void step(WalkState.StepState step, boolean hidden) {
        // On a low screen the answer and the command that mends it matter more than the question.
        if (!low || hidden || step.outcome().isEmpty()) {
            out.words(step.card().question(), Style.DIM);
        }
        step.outcome().filter(it -> !hidden).ifPresentOrElse(this::outcome, () -> progress(step));
        boolean found =
                step.outcome().filter(it -> !hidden && !it.findings().isEmpty()).isPresent();
        if (!found) {
            step.exhibits().forEach(exhibit -> exhibit(exhibit, hidden));
        } else if (!step.exhibits().isEmpty()) {
            out.blank();
            out.words("All that this step has seen is in " + Pane.EVIDENCE.label() + ": Tab.", Style.DIM);
        }
    }

    private void progress(WalkState.StepState step) {
        out.blank();
        if (step.outcome().isPresent()) {
            out.words(step.exhibits().isEmpty() ? "Looked at; there was nothing to show." : "Seen:", Style.PLAIN);
        } else {
            out.words(step.running() ? "Looking." : "Not begun yet.", Style.PLAIN);
        }
    }

    private void exhibit(Exhibit exhibit, boolean hidden) {
        out.blank();
        out.rule(exhibit.title());
        exhibit.match(new ExhibitStrips(out, hidden));
    }

    private void outcome(Outcome outcome) {
        Sign sign = Sign.of(outcome.status());
        boolean told = outcome.findings().stream().anyMatch(it -> it.says().equals(outcome.says()));
        if (!told) {
            out.blank();
            out.hanging(sign.sign() + " ", sign.style(), outcome.says(), Style.TITLE);
        }
        for (Finding finding : outcome.findings()) {
            new FindingStrips(out).add(finding, sign);
        }
        outcome.unseen().forEach(this::unseen);
    }

    private void unseen(Unseen unseen) {
        out.blank();
        out.hanging("? ", Style.OPEN, "Not seen: " + unseen.says(), Style.PLAIN);
        if (!unseen.missing().equals(unseen.says())) {
            out.hanging("  ", Style.PLAIN, "Missing: " + unseen.missing(), Style.DIM);
        }
    }
}
