package io.github.irsadoctor.tui.model;

/**
 * A page that shows a list.
 *
 * @param <T> its rows
 */
public interface WithList<T extends Listing.Row> {

    Listing<T> list();

    /** The page with another list. */
    Page with(Listing<T> next);

    /** A change that does the same to every list. */
    interface Change {
        <T extends Listing.Row> Listing<T> of(Listing<T> list);
    }

    /** The page with its list changed. */
    default Page changed(Change change) {
        return with(change.of(list()));
    }
}
