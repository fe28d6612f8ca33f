package io.github.irsadoctor.walk;

import java.util.List;
import java.util.Optional;

/** Where a walk can happen. Implemented where the adapters are wired. */
public interface Places {

    /**
     * One place to choose from.
     *
     * @param id what {@link #open} takes
     * @param name the context's name, or the world's title
     * @param detail the server's host, or the world's id
     * @param current true for the kubeconfig's current context
     */
    record Card(String id, String name, String detail, boolean lab, boolean current) {}

    /** All places, contexts first; quick, no network. */
    List<Card> cards();

    /** Why the kubeconfig offers nothing: one sentence; empty where it was read. */
    Optional<String> trouble();

    /**
     * Opens one.
     *
     * @throws PlaceProblem with one sentence for the user if it can not be opened
     */
    Place open(String id);
}
