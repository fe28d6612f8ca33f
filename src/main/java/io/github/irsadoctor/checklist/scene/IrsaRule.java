package io.github.irsadoctor.checklist.scene;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.check.Rule;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A rule as a row: its public data and the function that judges. Where the pod does not use IRSA the question does not
 * arise, and the function is not asked.
 *
 * @param id the catalogue id
 * @param judge pure; sees only the evidence
 */
public record IrsaRule<E extends IrsaRule.Evidence>(
        CauseId id, Link link, Set<CauseId> moots, boolean symptom, boolean essential, Function<E, Judgement> judge)
        implements Rule<E> {

    /** Evidence that knows whether the pod uses IRSA at all. */
    public interface Evidence {

        /** Why IRSA questions do not arise for this pod; empty where they do. */
        Optional<String> notIrsa();
    }

    public IrsaRule {
        moots = Set.copyOf(moots);
    }

    /** An essential cause that hides none. */
    public static <E extends Evidence> IrsaRule<E> of(String id, Link link, Function<E, Judgement> judge) {
        return new IrsaRule<>(CauseId.of(id), link, Set.of(), false, true, judge);
    }

    /** The same rule, hiding these causes once it is found. */
    public IrsaRule<E> mooting(String... ids) {
        Set<CauseId> more = new TreeSet<>(moots);
        for (String each : ids) {
            more.add(CauseId.of(each));
        }
        return new IrsaRule<>(id, link, more, symptom, essential, judge);
    }

    /** The same rule, named only while no other cause is found. */
    public IrsaRule<E> asSymptom() {
        return new IrsaRule<>(id, link, moots, true, essential, judge);
    }

    /** The same rule, without which a verdict can still be given: only logs or events show it. */
    public IrsaRule<E> notEssential() {
        return new IrsaRule<>(id, link, moots, symptom, false, judge);
    }

    @Override
    public Judgement judge(E evidence) {
        return evidence.notIrsa().map(Judgement::notApplicable).orElseGet(() -> judge.apply(evidence));
    }
}
