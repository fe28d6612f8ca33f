package io.github.irsadoctor.checklist.scene;

import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Unseen;
import java.util.Arrays;

/** The judgement of a rule that could not see its evidence. */
public final class Unanswered {

    private Unanswered() {}

    /** Unknown, for the first of these that could not be seen; not applicable if what one speaks of is not there. */
    public static Judgement of(Seen<?>... evidence) {
        return Arrays.stream(evidence)
                .flatMap(seen -> seen.unseen().stream())
                .findFirst()
                .map(Judgement::unknown)
                .orElseGet(() -> absent(evidence));
    }

    private static Judgement absent(Seen<?>... evidence) {
        return Arrays.stream(evidence)
                .filter(Seen::isAbsent)
                .findFirst()
                .map(seen -> Judgement.notApplicable(
                        "there is no " + ((Seen.Absent<?>) seen).what().replaceFirst("^an? ", "")))
                .orElseGet(() -> Judgement.unknown(new Unseen("nothing was looked at", "any evidence")));
    }
}
