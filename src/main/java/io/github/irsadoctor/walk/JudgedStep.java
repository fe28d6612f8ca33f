package io.github.irsadoctor.walk;

import io.github.irsadoctor.check.Blocked;
import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Identity;
import io.github.irsadoctor.check.Observation;
import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.facts.Unseen;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A step with all its rules answered, before moot findings are settled.
 *
 * @param passed what is said if nothing is wrong
 * @param untried what was not tried, and why
 * @param alsoUnseen what could not be seen though no rule asks for it
 * @param blocked what an earlier link keeps from being seen
 */
record JudgedStep(
        StepCard card,
        List<JudgedRule> rules,
        List<Exhibit> exhibits,
        String passed,
        Optional<String> untried,
        List<Unseen> alsoUnseen,
        Optional<Blocked> blocked,
        List<Identity> identities,
        List<Observation> observations,
        Duration took) {

    /** A step that broke or did not come back: all of it is unknown. */
    static JudgedStep broken(StepCard card, List<JudgedRule> rules, Duration took) {
        return new JudgedStep(
                card, rules, List.of(), "", Optional.empty(), List.of(), Optional.empty(), List.of(), List.of(), took);
    }

    List<Unseen> unseen() {
        return Stream.concat(rules.stream().flatMap(rule -> rule.unseen().stream()), alsoUnseen.stream())
                .distinct()
                .toList();
    }
}
