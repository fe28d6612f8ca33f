package io.github.irsadoctor.tui.term;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

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

    /** With another line behind it. */
    public Strip and(Strip other) {
        List<Span> more = new ArrayList<>(spans);
        more.addAll(other.spans());
        return new Strip(more);
    }

    /** All of its text. */
    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /** With the characters from {@code from} to before {@code to} in another style. */
    public Strip styled(int from, int to, UnaryOperator<Style> style) {
        List<Span> next = new ArrayList<>();
        int at = 0;
        for (Span span : spans) {
            int length = span.text().length();
            int first = Math.max(0, Math.min(length, from - at));
            int last = Math.max(first, Math.min(length, to - at));
            add(next, span.text().substring(0, first), span.style());
            add(next, span.text().substring(first, last), style.apply(span.style()));
            add(next, span.text().substring(last), span.style());
            at += length;
        }
        return new Strip(next);
    }

    private static void add(List<Span> spans, String text, Style style) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, style));
        }
    }
}
