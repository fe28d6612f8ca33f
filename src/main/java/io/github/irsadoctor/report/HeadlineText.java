package io.github.irsadoctor.report;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.walk.Headline;
import io.github.irsadoctor.walk.WalkEvent;
import java.util.List;

/** Sets the headline, last and apart: what somebody reads who sees the last lines only. */
final class HeadlineText {

    private static final int WORD = 12;

    private HeadlineText() {}

    static void write(Page page, WalkEvent.Ended end) {
        Headline headline = end.headline();
        Sign sign = Sign.of(headline.verdict());
        page.gap();
        page.rule();
        String says =
                headline.findings().stream().findFirst().map(Finding::says).orElse(headline.says());
        page.wrapped(0, List.of(sign.span().padded(WORD)), Span.strong(says));
        headline.findings().stream().findFirst().ifPresent(finding -> first(page, finding));
        headline.findings().stream().skip(1).forEach(finding -> also(page, finding));
        if (headline.verdict() == Headline.Verdict.UNDECIDED) {
            missing(end).forEach(what -> page.wrapped(WORD, List.of(Span.faint("missing  ")), Span.plain(what)));
        }
        headline.findings().stream().findFirst().ifPresent(finding -> explain(page, finding.cause()));
    }

    private static void first(Page page, Finding finding) {
        List<Span> head = List.of(Span.strong(finding.cause().id()), Span.plain("  "));
        page.wrapped(WORD, head, Span.plain(finding.subject()));
        finding.fixes().stream()
                .findFirst()
                .ifPresent(fix -> page.wrapped(WORD, List.of(Span.faint("fix   ")), Span.plain(fix.title())));
    }

    private static void also(Page page, Finding finding) {
        List<Span> head =
                List.of(Span.faint("also  "), Span.strong(finding.cause().id()), Span.plain("  "));
        page.wrapped(WORD, head, Span.plain(finding.says()));
    }

    private static List<String> missing(WalkEvent.Ended end) {
        return end.outcomes().stream()
                .flatMap(outcome -> outcome.unseen().stream())
                .map(Unseen::missing)
                .distinct()
                .toList();
    }

    private static void explain(Page page, CauseId cause) {
        page.line(WORD, Span.faint("more  "), new Span(Ink.COMMAND, "irsa-doctor explain " + cause.id()));
    }
}
