package io.github.irsadoctor.iam;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a reader finds wrong on its way, and which elements of the statement at hand it could not read surely. */
final class Problems {

    private final List<PolicyProblem> found = new ArrayList<>();
    private final Set<String> doubts = new LinkedHashSet<>();

    void add(String where, String says) {
        found.add(new PolicyProblem(where, says));
    }

    /** A problem that leaves open what IAM would make of {@code element}. */
    void doubt(String element, String where, String says) {
        add(where, says);
        doubts.add(element);
    }

    /** Hands over the doubts collected since the last call. */
    List<String> takeDoubts() {
        List<String> taken = List.copyOf(doubts);
        doubts.clear();
        return taken;
    }

    List<PolicyProblem> all() {
        return List.copyOf(found);
    }
}
