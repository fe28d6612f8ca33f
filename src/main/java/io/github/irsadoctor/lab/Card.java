package io.github.irsadoctor.lab;

import java.util.List;
import java.util.Optional;

/**
 * A world in a list.
 *
 * @param title does not give the answer away
 * @param caseId the collected incident it rebuilds
 * @param causes what should be found; empty: all is well
 */
public record Card(String id, String title, Optional<String> caseId, List<String> causes) {

    public Card {
        causes = List.copyOf(causes);
    }
}
