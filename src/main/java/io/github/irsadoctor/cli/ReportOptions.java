package io.github.irsadoctor.cli;

import io.github.irsadoctor.report.JsonReport;
import io.github.irsadoctor.report.MarkdownReport;
import io.github.irsadoctor.report.Masking;
import io.github.irsadoctor.report.Style;
import io.github.irsadoctor.report.TextReport;
import io.github.irsadoctor.walk.WalkState;
import picocli.CommandLine.Option;

/** How the report of a walk is printed. */
final class ReportOptions {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            converter = Format.ReportReader.class,
            description = "text (default), json, or markdown for a ticket.")
    private Format format = Format.TEXT;

    @Option(names = "--mask", description = "Hide account ids: each becomes a word, the same for the same account.")
    private boolean mask;

    /** The report of a walk that has ended. */
    String render(WalkState state, Style style) {
        WalkState shown = mask ? Masking.ofAccounts(state) : state;
        return switch (format) {
            case TEXT -> TextReport.render(shown, style);
            case JSON -> JsonReport.render(shown);
            case MARKDOWN -> MarkdownReport.render(shown);
        };
    }
}
