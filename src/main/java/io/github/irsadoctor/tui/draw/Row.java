package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.term.Strip;

/**
 * A line on the screen, and which part of which line of the text it is: a text that was broken is found and copied whole.
 *
 * @param line number of the line of the text, the same for all rows it was broken into; {@link #ASIDE} for marks
 * @param from index of the first character that belongs to the text
 * @param to index behind the last that does
 * @param gap what stood in the text between the row before and this one
 */
record Row(Strip strip, int line, int from, int to, String gap) {

    /** The line of what is no text itself. */
    static final int ASIDE = 0;

    static Row whole(Strip strip, int line) {
        return new Row(strip, line, 0, strip.text().length(), "");
    }

    String text() {
        String all = strip.text();
        return gap + all.substring(Math.min(from, all.length()), Math.max(from, Math.min(to, all.length())));
    }
}
