package io.github.irsadoctor.checklist.scene;

import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Unseen;
import java.util.Arrays;

/** The judgement of a rule that could not see its evidence. */
public final class Unanswered {

    private Unanswered() {}

    /**
     * Unknown, for the first of these that was looked for and could not be seen; not applicable if one was not tried at the
     * permitted level, or what one speaks of is not there.
     */
    public static Judgement of(Seen<?>... evidence) {
        return Arrays.stream(evidence)
                .filter(seen -> !seen.isNotTried())
                .flatMap(seen -> seen.unseen().stream())
                .findFirst()
                .map(Judgement::unknown)
                .orElseGet(() -> notApplicable(evidence));
    }

    private static Judgement notApplicable(Seen<?>... evidence) {
        return Arrays.stream(evidence)
                .filter(Seen::isNotTried)
                .flatMap(seen -> seen.unseen().stream())
                .findFirst()
                .map(unseen -> Judgement.notApplicable(unseen.says()))
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
