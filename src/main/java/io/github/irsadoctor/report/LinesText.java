package io.github.irsadoctor.report;

import io.github.irsadoctor.check.Line;
import java.util.List;

/** Sets labelled lines: labels in one column, marks beneath the characters they mean. */
final class LinesText {

    private static final int LABEL = 24;
    private static final int NARROWEST = 20;

    private LinesText() {}

    /** Writes all lines behind {@code indent} blanks. A marked value that is too long is set in pieces with its marks. */
    static void write(Page page, int indent, List<Line> lines) {
        int labels = lines.stream()
                .mapToInt(line -> Span.plain(line.label()).columns())
                .filter(columns -> columns <= LABEL)
                .max()
                .orElse(0);
        lines.forEach(line -> write(page, indent, labels, line));
    }

    private static void write(Page page, int indent, int labels, Line line) {
        Span label = Span.faint(line.label()).padded(labels);
        if (line.marks().isEmpty()) {
            page.line(indent, label, Span.plain("  " + line.value()));
            return;
        }
        int column = indent + label.columns() + 2;
        MarkedValue marked = MarkedValue.of(line.value(), line.marks().get());
        boolean first = true;
        for (MarkedValue piece : marked.pieces(Math.max(NARROWEST, page.width() - column))) {
            Span head = first ? label : Span.plain("").padded(label.columns());
            page.line(indent, head, Span.plain("  " + piece.value()));
            if (!piece.marks().isBlank()) {
                page.line(column, new Span(Ink.BAD, piece.marks()));
            }
            first = false;
        }
    }
}
