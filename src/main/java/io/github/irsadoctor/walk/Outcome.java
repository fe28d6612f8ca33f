package io.github.irsadoctor.walk;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Status;
import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.facts.Unseen;
import java.time.Duration;
import java.util.List;

/**
 * What came of one step.
 *
 * @param says one sentence: the first finding, what was proved, what could not be seen, or why it was skipped
 * @param findings faults, or things worth knowing if the status is WARN; those that are moot are left out once the walk has
 *     ended
 * @param unseen what could not be judged
 * @param took from start to judgement
 */
public record Outcome(
        StepCard card,
        Status status,
        String says,
        List<Finding> findings,
        List<Unseen> unseen,
        List<Exhibit> exhibits,
        Duration took) {

    public Outcome {
        findings = List.copyOf(findings);
        unseen = List.copyOf(unseen);
        exhibits = List.copyOf(exhibits);
    }
}
