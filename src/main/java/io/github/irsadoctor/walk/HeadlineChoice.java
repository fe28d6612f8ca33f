package io.github.irsadoctor.walk;

import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.check.Observation;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.facts.Unseen;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Picks the headline: the first broken link that no fresh error contradicts, then every other cause that is not moot.
 */
final class HeadlineChoice {

    private final List<JudgedStep> steps;
    private final Settlement settlement;
    private final Target target;

    HeadlineChoice(List<JudgedStep> steps, Settlement settlement, Target target) {
        this.steps = List.copyOf(steps);
        this.settlement = settlement;
        this.target = target;
    }

    Headline headline() {
        List<Finding> findings =
                ordered().stream().flatMap(rule -> rule.found().stream()).toList();
        if (!findings.isEmpty()) {
            return new Headline(Headline.Verdict.FAULTY, sentence(findings), findings);
        }
        return undecided()
                .map(why -> new Headline(Headline.Verdict.UNDECIDED, "Could not decide: " + why, List.of()))
                .orElseGet(() -> new Headline(Headline.Verdict.HEALTHY, healthy(), List.of()));
    }

    private List<JudgedRule> ordered() {
        Set<Link> contradicted = fresh().stream()
                .flatMap(observation -> observation.proved().stream())
                .collect(Collectors.toSet());
        return settlement.causes().stream()
                .sorted(Comparator.comparing((JudgedRule rule) -> contradicted.contains(rule.link()))
                        .thenComparing(JudgedRule::link)
                        .thenComparing(JudgedRule::id))
                .toList();
    }

    private static String sentence(List<Finding> findings) {
        String first = findings.get(0).says();
        return findings.size() == 1
                ? first
                : first
                        + findings.stream()
                                .skip(1)
                                .map(Finding::says)
                                .distinct()
                                .collect(Collectors.joining(" Also: ", " Also: ", ""));
    }

    private Optional<String> undecided() {
        Optional<Unseen> unseen = steps.stream()
                .flatMap(step -> step.rules().stream())
                .filter(rule -> rule.essential())
                .flatMap(rule -> rule.unseen().stream())
                .findFirst();
        return unseen.map(Unseen::says)
                .or(() -> fresh().stream()
                        .filter(it -> !it.success())
                        .map(this::contradicted)
                        .findFirst());
    }

    private String contradicted(Observation error) {
        String says = "everything that can be seen is right, yet the " + error.where() + " shows " + error.says();
        return fresh().stream()
                .filter(Observation::success)
                .filter(success -> !error.proved().containsAll(success.proved()))
                .map(success -> says + "; but " + success.says())
                .findFirst()
                .orElse(says);
    }

    private String healthy() {
        return "Nothing is wrong: " + target.label() + " in " + target.namespace() + " gets its role.";
    }

    private List<Observation> fresh() {
        return steps.stream()
                .flatMap(step -> step.observations().stream())
                .filter(observation -> !observation.outlived())
                .toList();
    }
}
