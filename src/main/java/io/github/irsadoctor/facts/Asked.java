package io.github.irsadoctor.facts;

import java.util.function.Consumer;

/** Tells what a walk sends to the outside, as the commands a person would type for the same. */
@FunctionalInterface
public interface Asked {

    /**
     * Tells every command in the order in which it was first sent, those of before at once. No command holds a secret.
     *
     * @param listener called from any thread, one at a time; it must return at once
     */
    void tell(Consumer<String> listener);

    /** Tells nothing: nobody knows what is sent. */
    static Asked nothing() {
        return listener -> {};
    }
}
