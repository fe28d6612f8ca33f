package io.github.irsadoctor.report;

import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.walk.Outcome;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Sets a step in which something was found: every finding with its proof and its fixes, then all that the step has seen. */
record MarkdownStep(Markdown out) implements Exhibit.Cases<Void> {

    /** Writes nothing for a step without findings. */
    void add(Outcome outcome) {
        if (outcome.findings().isEmpty()) {
            return;
        }
        String word = Sign.of(outcome.status()).word();
        out.heading(2, MarkdownReport.title(outcome.card()) + ": " + word);
        outcome.findings().forEach(this::finding);
        outcome.exhibits().forEach(exhibit -> exhibit.match(this));
    }

    /** Writes what a step without findings has seen, without what there would be to type by hand. */
    void evidence(Outcome outcome) {
        out.heading(3, MarkdownReport.title(outcome.card()));
        outcome.exhibits().stream().filter(MarkdownStep::isEvidence).forEach(exhibit -> exhibit.match(this));
    }

    /** True if there is evidence among these. */
    static boolean shows(List<Exhibit> exhibits) {
        return exhibits.stream().anyMatch(MarkdownStep::isEvidence);
    }

    private static boolean isEvidence(Exhibit exhibit) {
        return !(exhibit instanceof Exhibit.Commands || exhibit instanceof Exhibit.Events);
    }

    private void finding(Finding finding) {
        out.heading(3, finding.cause() + " " + finding.subject());
        out.paragraph("", finding.says());
        lines(finding.evidence());
        finding.fixes().forEach(this::fix);
        out.paragraph("More:", "irsa-doctor explain " + finding.cause());
    }

    private void fix(Fix fix) {
        out.paragraph("Fix (" + fix.risk().name().toLowerCase(Locale.ROOT) + "): " + fix.title() + ".", fix.why());
        if (!fix.changes().isEmpty()) {
            out.code("sh", fix.changes().stream().map(Change::command).collect(Collectors.joining("\n")));
        }
    }

    private void lines(List<Line> lines) {
        if (!lines.isEmpty()) {
            Page page = new Page(Style.plain());
            LinesText.write(page, 0, lines);
            out.code("text", page.toString());
        }
    }

    @Override
    public Void fields(Exhibit.Fields exhibit) {
        if (!exhibit.lines().isEmpty()) {
            out.heading(4, exhibit.title());
            lines(exhibit.lines());
        }
        return null;
    }

    @Override
    public Void json(Exhibit.Json exhibit) {
        if (!exhibit.text().isBlank()) {
            out.heading(4, exhibit.title());
            out.json(exhibit.text());
        }
        return null;
    }

    @Override
    public Void yaml(Exhibit.Yaml exhibit) {
        return titled(exhibit, "yaml", exhibit.text());
    }

    @Override
    public Void token(Exhibit.Token exhibit) {
        out.heading(4, exhibit.title());
        out.json(exhibit.header());
        out.json(exhibit.claims());
        out.paragraph("", "The signature is never shown.");
        return null;
    }

    @Override
    public Void trace(Exhibit.Trace exhibit) {
        return titled(exhibit, "text", TraceText.render(exhibit.evaluation(), Style.plain()));
    }

    @Override
    public Void events(Exhibit.Events exhibit) {
        return null;
    }

    @Override
    public Void timeline(Exhibit.Timeline exhibit) {
        return titled(
                exhibit,
                "text",
                exhibit.moments().stream()
                        .map(it -> it.at().truncatedTo(ChronoUnit.SECONDS) + "  " + it.says())
                        .collect(Collectors.joining("\n")));
    }

    @Override
    public Void commands(Exhibit.Commands exhibit) {
        return titled(exhibit, "sh", String.join("\n", exhibit.commands()));
    }

    private Void titled(Exhibit exhibit, String language, String text) {
        if (!text.isBlank()) {
            out.heading(4, exhibit.title());
            out.code(language, text);
        }
        return null;
    }
}
