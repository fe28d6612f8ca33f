package io.github.irsadoctor.report;

import java.util.List;

/**
 * A text in sections.
 *
 * @param title one line
 * @param sections in order; one without text is left out
 */
public record Article(String title, List<Section> sections) {

    private static final int INDENT = 2;

    public Article {
        sections = List.copyOf(sections);
    }

    /**
     * A part of the text.
     *
     * @param heading one line
     * @param text paragraphs, each ended by a line break
     */
    public record Section(String heading, String text) {}

    /** The text, sentences wrapped, its last line ended. */
    public String render(Style style) {
        Page page = new Page(style);
        page.line(0, Span.strong(title));
        for (Section section : sections) {
            if (!section.text().isBlank()) {
                page.gap();
                page.line(0, Span.strong(section.heading()));
                section.text().strip().lines().forEach(line -> page.wrapped(INDENT, List.of(), Span.plain(line)));
            }
        }
        return page.toString();
    }
}
