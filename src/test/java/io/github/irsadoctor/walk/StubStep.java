package io.github.irsadoctor.walk;

import io.github.irsadoctor.check.Blocked;
import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.check.Observation;
import io.github.irsadoctor.check.Rule;
import io.github.irsadoctor.check.Step;
import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.facts.Sources;
import io.github.irsadoctor.facts.Unseen;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A step whose rules answer what a test wants. */
record StubStep(
        StepCard card,
        Supplier<String> look,
        List<Rule<? super String>> rules,
        List<Observation> seen,
        Optional<Blocked> blocked)
        implements Step<String> {

    static StubStep of(int number, StubRule... rules) {
        return new StubStep(
                card(number), () -> "evidence", List.<Rule<? super String>>of(rules), List.of(), Optional.empty());
    }

    StubStep blockedBy(Link... links) {
        Unseen unseen = new Unseen("the door is shut", "an open door");
        return new StubStep(card, look, rules, seen, Optional.of(new Blocked(unseen, Set.of(links))));
    }

    static StepCard card(int number) {
        return new StepCard(number, "step-" + number, "Step " + number, "?");
    }

    @Override
    public String gather(Sources sources) {
        return look.get();
    }

    @Override
    public List<Exhibit> exhibits(String evidence) {
        return List.of(new Exhibit.Json("what was seen", evidence));
    }

    @Override
    public String passed(String evidence) {
        return "all is well in step " + card.number();
    }

    @Override
    public Optional<Blocked> blocked(String evidence) {
        return blocked;
    }

    @Override
    public List<Observation> observations(String evidence) {
        return seen;
    }

    /** A rule with a fixed answer. */
    record StubRule(CauseId id, Link link, Set<CauseId> moots, boolean symptom, boolean essential, Judgement answer)
            implements Rule<String> {

        static StubRule found(String id, Link link, String... moots) {
            return new StubRule(CauseId.of(id), link, ids(moots), false, true, Judgement.found(finding(id)));
        }

        static StubRule answers(String id, Link link, Judgement answer) {
            return new StubRule(CauseId.of(id), link, Set.of(), false, true, answer);
        }

        static StubRule unknown(String id, String missing) {
            return answers(id, Link.TRUST, Judgement.unknown(new Unseen("not allowed: " + missing, missing)));
        }

        StubRule asSymptom() {
            return new StubRule(id, link, moots, true, essential, answer);
        }

        StubRule notEssential() {
            return new StubRule(id, link, moots, symptom, false, answer);
        }

        @Override
        public Judgement judge(String evidence) {
            return answer;
        }

        static Finding finding(String id) {
            return new Finding(CauseId.of(id), "thing", id + " is wrong.", List.of(), List.of());
        }

        private static Set<CauseId> ids(String... ids) {
            return java.util.Arrays.stream(ids).map(CauseId::of).collect(java.util.stream.Collectors.toSet());
        }
    }
}
