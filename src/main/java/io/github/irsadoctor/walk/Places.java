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
     * @param eks what the kubeconfig tells about the EKS cluster behind a context
     * @param story how a lab world's story begins; empty for a context
     * @param guarded true where walks read only, unless a person says otherwise, because the name marks production
     */
    record Card(
            String id,
            String name,
            String detail,
            boolean lab,
            boolean current,
            Optional<Eks> eks,
            String story,
            boolean guarded) {

        /** A place of which no more is known. */
        public Card(String id, String name, String detail, boolean lab, boolean current) {
            this(id, name, detail, lab, current, Optional.empty(), "", false);
        }
    }

    /**
     * An EKS cluster, each part only where it is told.
     *
     * @param cluster the name EKS knows
     * @param account twelve digits
     * @param profile of the AWS configuration
     */
    record Eks(Optional<String> cluster, Optional<String> region, Optional<String> account, Optional<String> profile) {}

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
