package io.github.irsadoctor.checklist.trust;

import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.iam.Evaluation;
import io.github.irsadoctor.iam.Evaluation.Answer;
import io.github.irsadoctor.iam.Statement.Condition;
import java.util.List;

/** What keeps a trust policy from being decided: keys only the pod's own request fills, or a text whose reading is open. */
final class OpenQuestion {

    private OpenQuestion() {}

    static Unseen in(Evaluation evaluation) {
        List<String> keys = evaluation.statements().stream()
                .filter(trace -> trace.matches() == Answer.UNKNOWN)
                .flatMap(trace -> trace.parts(Answer.UNKNOWN).stream())
                .flatMap(part -> part.condition().stream())
                .map(Condition::key)
                .filter(key -> key.startsWith("aws:") || key.startsWith("sts:"))
                .distinct()
                .toList();
        return new Unseen(
                "the trust policy cannot be decided from here: " + evaluation.says(),
                keys.isEmpty()
                        ? "a trust policy that can be read in one way only"
                        : "the value of " + String.join(" and ", keys) + " in the pod's own request");
    }
}
