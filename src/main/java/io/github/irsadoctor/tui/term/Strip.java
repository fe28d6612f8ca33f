package io.github.irsadoctor.tui.term;

import java.util.ArrayList;
import java.util.List;

/** A line of text in several styles. */
public record Strip(List<Span> spans) {

    /** Text in one style. */
    public record Span(String text, Style style) {}

    public Strip {
        spans = List.copyOf(spans);
    }

    public static Strip blank() {
        return new Strip(List.of());
    }

    public static Strip of(String text, Style style) {
        return new Strip(List.of(new Span(text, style)));
    }

    /** With more text behind it. */
    public Strip and(String text, Style style) {
        List<Span> more = new ArrayList<>(spans);
        more.add(new Span(text, style));
        return new Strip(more);
    }
}
