package io.github.irsadoctor.tui.model;

/**
 * What is looked for in a text.
 *
 * @param text upper and lower case alike; empty for nothing
 * @param typing true while keys go into it
 * @param match which of the places where it stands is meant, from 0
 */
public record Find(String text, boolean typing, int match) {

    static final Find NOTHING = new Find("", false, 0);
}
