package io.github.irsadoctor.checklist;

import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Rule;
import io.github.irsadoctor.check.Step;
import io.github.irsadoctor.facts.Sources;
import io.github.irsadoctor.facts.Unseen;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the rules of one step answer, by their ids.
 *
 * @param answers in words: {@code clear}, {@code found}, {@code noted}, {@code unknown: MISSING}, {@code not applicable: WHY}
 */
public record Answers(Map<String, String> answers, List<Finding> findings) {

    /** Lets a step gather and judges every rule. */
    public static <E> Answers of(Step<E> step, Sources sources) {
        return of(step.rules(), step.gather(sources));
    }

    public static <E> Answers of(List<Rule<? super E>> rules, E evidence) {
        Map<String, String> answers = new TreeMap<>();
        List<Finding> findings = new java.util.ArrayList<>();
        for (Rule<? super E> rule : rules) {
            answers.put(rule.id().id(), rule.judge(evidence).match(new Words(findings)));
        }
        return new Answers(answers, List.copyOf(findings));
    }

    public String of(String id) {
        return answers.get(id);
    }

    /** The ids whose cause was found. */
    public List<String> found() {
        return answers.entrySet().stream()
                .filter(entry -> entry.getValue().equals("found"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The one finding of a cause. */
    public Finding finding(String id) {
        return findings.stream()
                .filter(finding -> finding.cause().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private record Words(List<Finding> findings) implements Judgement.Cases<String> {

        @Override
        public String clear() {
            return "clear";
        }

        @Override
        public String found(Judgement.Found found) {
            findings.addAll(found.findings());
            return "found";
        }

        @Override
        public String noted(Judgement.Noted noted) {
            findings.addAll(noted.findings());
            return "noted";
        }

        @Override
        public String unknown(Judgement.Unknown unknown) {
            Unseen unseen = unknown.unseen();
            return "unknown: " + unseen.missing();
        }

        @Override
        public String notApplicable(Judgement.NotApplicable notApplicable) {
            return "not applicable: " + notApplicable.why();
        }
    }
}
