package io.github.irsadoctor.tui.model;

/**
 * How far a text has been read, and what is looked for in it.
 *
 * @param row the first line that is shown
 */
public record Reading(int row, Find find) {

    /** From the top. */
    static Reading begin() {
        return new Reading(0, Find.NOTHING);
    }

    Reading at(int to) {
        return new Reading(Math.max(0, to), find);
    }

    Reading looking(Find next) {
        return new Reading(row, next);
    }
}
