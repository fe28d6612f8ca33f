package io.github.irsadoctor.report;

import io.github.irsadoctor.text.Sanitiser;

/** A piece of one line: text that is safe for a terminal, and its ink. Making one is the only way onto a page. */
record Span(Ink ink, String safe) {

    /** Takes any text, from outside or not. */
    Span {
        safe = Sanitiser.line(safe);
    }

    static Span plain(String text) {
        return new Span(Ink.PLAIN, text);
    }

    static Span faint(String text) {
        return new Span(Ink.FAINT, text);
    }

    static Span strong(String text) {
        return new Span(Ink.STRONG, text);
    }

    /** The same, filled with blanks to {@code columns}. */
    Span padded(int columns) {
        return new Span(ink, safe + " ".repeat(Math.max(0, columns - columns())));
    }

    /** How many columns it takes, wide characters not counted twice. */
    int columns() {
        return safe.codePointCount(0, safe.length());
    }

    String painted(Style style) {
        return style.colour() ? ink.paint(safe) : safe;
    }
}
