package io.github.irsadoctor.report;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Status;
import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.iam.Evaluation;
import io.github.irsadoctor.walk.Outcome;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sets the steps: one line where all is well, everything that proves it where it is not. */
final class StepText {

    private static final int SIGN = 10;
    private static final int INDENT = 4;

    private final Page page;
    private final int titles;
    private final Set<Evaluation> traced = new HashSet<>();

    /**
     * A writer for one report.
     *
     * @param titles columns of the longest title
     */
    StepText(Page page, int titles) {
        this.page = page;
        this.titles = titles;
    }

    void write(Outcome outcome) {
        StepCard card = outcome.card();
        List<Span> head = List.of(
                Sign.of(outcome.status()).span().padded(SIGN),
                Span.plain(number(card) + " " + card.title()).padded(titles + 5));
        page.wrapped(0, head, Span.plain(outcome.says()));
        outcome.findings().forEach(finding -> FindingText.write(page, finding, outcome.says()));
        outcome.unseen().stream().distinct().forEach(unseen -> unseen(unseen, outcome.says()));
        if (outcome.status() == Status.FAIL) {
            Shown.traces(outcome.exhibits()).forEach(this::trace);
        }
    }

    private static String number(StepCard card) {
        return card.number() == 0 ? " +" : String.format("%2d", card.number());
    }

    private void unseen(Unseen unseen, String said) {
        if (!unseen.says().equals(said)) {
            page.wrapped(INDENT, List.of(new Span(Ink.DOUBT, "unknown"), Span.plain("  ")), Span.plain(unseen.says()));
        }
        if (!unseen.says().contains(unseen.missing())) {
            page.wrapped(
                    INDENT, List.of(new Span(Ink.DOUBT, "missing"), Span.plain("  ")), Span.plain(unseen.missing()));
        }
    }

    private void trace(Exhibit.Trace exhibit) {
        if (traced.add(exhibit.evaluation())) {
            page.line(INDENT, Span.faint(exhibit.title()));
            TraceText.brief(page, INDENT + 2, exhibit.evaluation());
        }
    }
}
