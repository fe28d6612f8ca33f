package io.github.irsadoctor.facts;

/**
 * A look that has been started. Ask for everything a gather needs first, then await: that is what lets calls run side by side.
 *
 * @param <T> the thing looked for
 */
@FunctionalInterface
public interface Pending<T> {

    /** Waits for the outcome, no longer than the walk's deadline; never throws for what the outside does. */
    Seen<T> await();

    /** A look whose outcome is known already. */
    static <T> Pending<T> done(Seen<T> seen) {
        return () -> seen;
    }
}
