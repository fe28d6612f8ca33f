package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.tui.model.Model;
import io.github.irsadoctor.tui.model.Pane;
import io.github.irsadoctor.tui.model.WalkPage;
import io.github.irsadoctor.tui.term.Strip;
import io.github.irsadoctor.tui.term.Style;
import io.github.irsadoctor.walk.Outcome;
import io.github.irsadoctor.walk.WalkState;
import java.util.List;

/** The right pane: one step's question, answer, proof, fixes, and everything that was seen, as lines. */
final class Detail {

    private final Strips out;

    private final boolean low;

    private Detail(Strips out, boolean low) {
        this.out = out;
        this.low = low;
    }

    /** The lines of the shown pane, none wider than its frame. */
    static List<Strip> of(Model model, WalkPage page, Frame frame) {
        Strips out = new Strips(frame.detailColumns());
        switch (page.pane()) {
            case FINDING -> page.selected().ifPresent(step -> new Detail(out, frame.low()).step(step));
            case EVIDENCE -> EvidencePane.add(page, out);
            case TOKEN -> TokenPane.add(model, page, out);
            case TRACE -> TracePane.add(page, out);
            case CLOUDTRAIL -> TrailPane.add(model, page, out);
            case TIMELINE -> TimelinePane.add(model, page, out);
            case COMMANDS -> CommandsPane.add(page, out);
        }
        return out.lines();
    }

    /** The title of the frame. */
    static String title(WalkPage page) {
        String step = page.selected()
                .map(it -> (it.card().number() == 0 ? "" : it.card().number() + " ")
                        + it.card().title())
                .orElse("Walk");
        return page.pane() == Pane.FINDING ? step : page.pane().label();
    }

    private void step(WalkState.StepState step) {
        // On a low screen the answer and the command that mends it matter more than the question.
        if (!low || step.outcome().isEmpty()) {
            out.words(step.card().question(), Style.DIM);
        }
        step.outcome().ifPresentOrElse(this::outcome, () -> {
            out.blank();
            out.words(step.running() ? "Looking." : "Not begun yet.", Style.PLAIN);
        });
        for (Exhibit exhibit : step.exhibits()) {
            out.blank();
            out.rule(exhibit.title());
            exhibit.match(new ExhibitStrips(out));
        }
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
