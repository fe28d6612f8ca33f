package io.github.irsadoctor.report;

import io.github.irsadoctor.check.Line;
import java.util.List;

/** Lines in two columns. */
public final class Table {

    private Table() {}

    /** All lines, their labels in one column; empty for none. */
    public static String render(List<Line> lines, Style style) {
        Page page = new Page(style);
        int labels = lines.stream()
                .mapToInt(line -> Span.plain(line.label()).columns())
                .max()
                .orElse(0);
        lines.forEach(line -> page.line(0, Span.strong(line.label()).padded(labels), Span.plain("  " + line.value())));
        return page.toString();
    }
}
