package io.github.irsadoctor.walk;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Rule;
import io.github.irsadoctor.check.Step;
import io.github.irsadoctor.facts.Sources;
import io.github.irsadoctor.facts.Unseen;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Runs one step: gathers, shows, judges. A step that throws is a result, not an end: all of its rules are unknown.
 *
 * @param ticks a monotonic clock in nanoseconds
 */
record StepRun<E>(Step<E> step, LongSupplier ticks) {

    JudgedStep run(Sources sources, Consumer<Exhibit> shown) {
        long begin = ticks.getAsLong();
        try {
            E evidence = step.gather(sources);
            List<Exhibit> exhibits = step.exhibits(evidence);
            exhibits.forEach(shown);
            return new JudgedStep(
                    step.card(),
                    step.rules().stream().map(rule -> judge(rule, evidence)).toList(),
                    exhibits,
                    step.passed(evidence),
                    step.untried(evidence),
                    step.unseen(evidence),
                    step.blocked(evidence),
                    step.identities(evidence),
                    step.observations(evidence),
                    since(begin));
        } catch (RuntimeException broken) {
            return unanswered(broken.getClass().getSimpleName(), since(begin));
        }
    }

    /** What stands for this step if it never comes back. */
    JudgedStep unanswered(String why, Duration took) {
        Unseen unseen = new Unseen("the step " + step.card().id() + " broke off: " + why, "an answer to this step");
        List<JudgedRule> rules = step.rules().stream()
                .map(rule -> JudgedRule.of(rule, Judgement.unknown(unseen)))
                .toList();
        return JudgedStep.broken(step.card(), rules, took);
    }

    private static <E> JudgedRule judge(Rule<? super E> rule, E evidence) {
        return JudgedRule.of(rule, rule.judge(evidence));
    }

    private Duration since(long begin) {
        return Duration.ofNanos(ticks.getAsLong() - begin);
    }
}
