package io.github.irsadoctor.tui.model;

/**
 * A cause as a list of causes names it.
 *
 * @param id for example {@code R-08}
 * @param title one line
 */
public record CauseName(String id, String title) implements Listing.Row {

    /** What a trainee names where all is well. */
    public static final CauseName NOTHING = new CauseName("none", "Nothing is wrong here");

    @Override
    public String text() {
        return id + " " + title;
    }
}
