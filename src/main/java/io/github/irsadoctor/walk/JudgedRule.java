package io.github.irsadoctor.walk;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.check.Rule;
import io.github.irsadoctor.facts.Unseen;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A rule with its answer; the evidence is already gone. */
record JudgedRule(CauseId id, Link link, Set<CauseId> moots, boolean symptom, boolean essential, Judgement judgement) {

    static JudgedRule of(Rule<?> rule, Judgement judgement) {
        return new JudgedRule(rule.id(), rule.link(), rule.moots(), rule.symptom(), rule.essential(), judgement);
    }

    List<Finding> found() {
        return judgement instanceof Judgement.Found found ? found.findings() : List.of();
    }

    List<Finding> noted() {
        return judgement instanceof Judgement.Noted noted ? noted.findings() : List.of();
    }

    Optional<Unseen> unseen() {
        return judgement instanceof Judgement.Unknown unknown ? Optional.of(unknown.unseen()) : Optional.empty();
    }

    boolean isNotApplicable() {
        return judgement instanceof Judgement.NotApplicable;
    }
}
