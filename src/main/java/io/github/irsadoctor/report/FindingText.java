package io.github.irsadoctor.report;

import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import java.util.List;
import java.util.Locale;

/** Sets one finding: its cause, what proves it, and how to mend it. */
final class FindingText {

    private static final int INDENT = 4;
    private static final int INNER = INDENT + 2;

    private FindingText() {}

    /**
     * Writes one finding.
     *
     * @param said what the line above says already, so that it is not said twice
     */
    static void write(Page page, Finding finding, String said) {
        List<Span> head = List.of(Span.strong(finding.cause().id()), Span.plain("  "));
        String sentence = finding.says().equals(said) ? finding.subject() : finding.subject() + ": " + finding.says();
        page.wrapped(INDENT, head, Span.plain(sentence));
        LinesText.write(page, INNER, finding.evidence());
        finding.fixes().forEach(fix -> fix(page, fix));
    }

    private static void fix(Page page, Fix fix) {
        List<Span> head = List.of(Span.strong("Fix "), risk(fix.risk()), Span.plain(" "));
        page.wrapped(INNER, head, Span.strong(fix.title()));
        if (!fix.why().isBlank()) {
            page.wrapped(INNER + 2, List.of(), Span.plain(fix.why()));
        }
        for (Change change : fix.changes()) {
            change(page, change);
        }
    }

    private static void change(Page page, Change change) {
        if (change instanceof Change.HandOver) {
            change.command().lines().forEach(line -> page.line(INNER + 2, new Span(Ink.COMMAND, line)));
        } else {
            page.block(INNER + 2, Ink.COMMAND, change.command());
        }
    }

    private static Span risk(Fix.Risk risk) {
        Ink ink = switch (risk) {
            case GREEN -> Ink.GOOD;
            case YELLOW -> Ink.CARE;
            case RED -> Ink.BAD;
        };
        return new Span(ink, "[" + risk.name().toLowerCase(Locale.ROOT) + "]");
    }
}
