package io.github.irsadoctor.cli;

import io.github.irsadoctor.text.Spelling;
import io.github.irsadoctor.walk.PlaceProblem;
import java.util.List;
import java.util.Optional;

/** The lab's worlds. */
@FunctionalInterface
public interface Worlds {

    /** All worlds in the order to list them. */
    List<Card> cards();

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

    /** What to throw for a world that is not there. */
    static PlaceProblem unknown(String id, List<String> ids) {
        String meant = Spelling.nearest(id, ids)
                .map(near -> "did you mean " + near + "?")
                .orElse("irsa-doctor lab list shows them all.");
        return new PlaceProblem(PlaceProblem.Kind.WRONG_NAME, "There is no world " + id + "; " + meant);
    }
}
