package io.github.irsadoctor.walk;

import io.github.irsadoctor.check.Blocked;
import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Status;
import io.github.irsadoctor.facts.Unseen;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Settles what the findings of all steps leave of each other: a cause that another one makes moot is not reported, and a
 * symptom is reported only while nothing else is found.
 */
final class Settlement {

    private final List<JudgedStep> steps;
    private final Map<CauseId, CauseId> mootBy;

    Settlement(List<JudgedStep> steps) {
        this.steps = List.copyOf(steps);
        this.mootBy = mootBy(steps);
    }

    /** The rules whose findings count. */
    List<JudgedRule> causes() {
        return rules(steps).filter(this::counts).toList();
    }

    /** The outcome of one step among the others. */
    Outcome outcome(JudgedStep step) {
        List<Finding> faults = step.rules().stream()
                .filter(this::counts)
                .flatMap(rule -> rule.found().stream())
                .toList();
        Status status = status(step, faults);
        List<Finding> findings = status == Status.WARN ? noted(step) : faults;
        return new Outcome(
                step.card(),
                status,
                says(step, status, findings),
                findings,
                unseen(step),
                step.exhibits(),
                step.took());
    }

    private boolean counts(JudgedRule rule) {
        return !rule.found().isEmpty() && !mootBy.containsKey(rule.id());
    }

    private Status status(JudgedStep step, List<Finding> faults) {
        if (!faults.isEmpty()) {
            return Status.FAIL;
        }
        if (!unseen(step).isEmpty()) {
            return Status.UNKNOWN;
        }
        if (step.blocked().isPresent() || mootIn(step).isPresent() || isNotTried(step)) {
            return Status.SKIPPED;
        }
        return noted(step).isEmpty() ? Status.PASS : Status.WARN;
    }

    private static boolean isNotTried(JudgedStep step) {
        return step.rules().isEmpty()
                ? step.untried().isPresent()
                : step.rules().stream().allMatch(JudgedRule::isNotApplicable);
    }

    private String says(JudgedStep step, Status status, List<Finding> findings) {
        return switch (status) {
            case FAIL, WARN -> findings.get(0).says();
            case UNKNOWN -> unseen(step).stream().map(Unseen::says).findFirst().orElse("");
            case SKIPPED -> skipped(step);
            case PASS -> step.passed() + step.untried().map(why -> "; " + why).orElse("");
        };
    }

    private List<Unseen> unseen(JudgedStep step) {
        Stream<Unseen> blocked = step.blocked().filter(it -> explains(it).isEmpty()).map(Blocked::unseen).stream();
        return Stream.concat(step.unseen().stream(), blocked).toList();
    }

    private Optional<CauseId> explains(Blocked blocked) {
        return causes().stream()
                .filter(rule -> blocked.explainedBy().contains(rule.link()) && !rule.symptom())
                .map(JudgedRule::id)
                .findFirst();
    }

    private String blocked(Blocked blocked) {
        return blocked.unseen().says() + "; this follows from "
                + explains(blocked).orElseThrow();
    }

    private String skipped(JudgedStep step) {
        return step.blocked()
                .map(this::blocked)
                .or(() -> mootIn(step).map(rule -> rule.id() + " follows from " + mootBy.get(rule.id())))
                .or(() -> notApplicable(step))
                .or(step::untried)
                .orElse(step.passed());
    }

    private Optional<JudgedRule> mootIn(JudgedStep step) {
        return step.rules().stream()
                .filter(rule -> !rule.found().isEmpty() && mootBy.containsKey(rule.id()))
                .findFirst();
    }

    private static Optional<String> notApplicable(JudgedStep step) {
        return step.rules().stream()
                .map(JudgedRule::judgement)
                .filter(Judgement.NotApplicable.class::isInstance)
                .map(judgement -> ((Judgement.NotApplicable) judgement).why())
                .findFirst();
    }

    private static List<Finding> noted(JudgedStep step) {
        return step.rules().stream().flatMap(rule -> rule.noted().stream()).toList();
    }

    private static Map<CauseId, CauseId> mootBy(List<JudgedStep> steps) {
        Map<CauseId, CauseId> moot = new TreeMap<>();
        List<JudgedRule> found =
                rules(steps).filter(rule -> !rule.found().isEmpty()).toList();
        found.forEach(rule -> rule.moots().forEach(id -> moot.putIfAbsent(id, rule.id())));
        Set<CauseId> real = found.stream()
                .filter(rule -> !rule.symptom() && !moot.containsKey(rule.id()))
                .map(JudgedRule::id)
                .collect(Collectors.toSet());
        real.stream()
                .sorted()
                .findFirst()
                .ifPresent(cause ->
                        found.stream().filter(JudgedRule::symptom).forEach(rule -> moot.putIfAbsent(rule.id(), cause)));
        return moot;
    }

    private static Stream<JudgedRule> rules(List<JudgedStep> steps) {
        return steps.stream().flatMap(step -> step.rules().stream());
    }
}
