package io.github.irsadoctor.tui.draw;

import java.util.List;

/**
 * A place where a text was found: as many parts as rows it was broken into.
 *
 * @param parts never empty
 */
record Match(List<Part> parts) {

    Match {
        parts = List.copyOf(parts);
    }

    /** Characters of one row, from {@code from} to before {@code to}. */
    record Part(int row, int from, int to) {}

    /** The row where it begins. */
    int row() {
        return parts.get(0).row();
    }
}
