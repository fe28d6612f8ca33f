package io.github.irsadoctor.cli;

import io.github.irsadoctor.text.Spelling;
import io.github.irsadoctor.walk.PlaceProblem;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The lab's worlds. */
public interface Worlds {

    /** All worlds in the order to list them. */
    List<Card> cards();

    /**
     * Starts a world's servers, which stay up until they are closed.
     *
     * @param idOrFile a world's id, or the path of a file
     * @throws PlaceProblem if there is no such world or it cannot be used
     */
    Served serve(String idOrFile);

    /**
     * One world.
     *
     * @param id what {@code --world} takes
     * @param title does not give the answer away
     * @param incident the incident it is built from, if any
     * @param causes the catalogue ids a walk must name; empty for a healthy world
     */
    record Card(String id, String title, Optional<String> incident, List<String> causes) {
        public Card {
            causes = List.copyOf(causes);
        }
    }

    /**
     * A world whose servers are up.
     *
     * @param title does not give the answer away
     * @param cluster the cluster's ARN, which is what {@code aws eks update-kubeconfig} calls a context
     * @param kubernetes the API server
     * @param aws the one endpoint of all AWS services
     * @param keys the operator's
     * @param target what to look at, as kubectl takes it: {@code deploy/NAME} or {@code pod/NAME}
     * @param stop ends the servers
     */
    record Served(
            String title,
            String cluster,
            URI kubernetes,
            URI aws,
            String region,
            Keys keys,
            String namespace,
            String target,
            Runnable stop) {}

    /** An access key that opens nothing but the lab. */
    record Keys(String id, String secret) {
        @Override
        public String toString() {
            return "Keys of " + id;
        }
    }

    /** What to throw for a world that is not there. */
    static PlaceProblem unknown(String id, List<String> ids) {
        String meant = Spelling.nearest(id, ids)
                .map(near -> "did you mean " + near + "?")
                .orElse("irsa-doctor lab list shows them all.");
        return new PlaceProblem(PlaceProblem.Kind.WRONG_NAME, "There is no world " + id + "; " + meant);
    }
}
