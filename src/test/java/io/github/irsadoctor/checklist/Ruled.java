package io.github.irsadoctor.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Rule;
import java.util.List;

/** Reads judgements in tests. */
public final class Ruled {

    private Ruled() {}

    /** The one finding of a rule that must find. */
    public static <E> Finding found(Rule<E> rule, E evidence) {
        Judgement judgement = rule.judge(evidence);
        assertThat(judgement).isInstanceOf(Judgement.Found.class);
        List<Finding> findings = ((Judgement.Found) judgement).findings();
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).cause()).isEqualTo(rule.id());
        assertThat(findings.get(0).fixes()).isNotEmpty();
        return findings.get(0);
    }

    public static <E> void clear(Rule<E> rule, E evidence) {
        assertThat(rule.judge(evidence)).isEqualTo(Judgement.clear());
    }

    public static <E> void unknown(Rule<E> rule, E evidence) {
        assertThat(rule.judge(evidence)).isInstanceOf(Judgement.Unknown.class);
    }

    public static <E> void notApplicable(Rule<E> rule, E evidence) {
        assertThat(rule.judge(evidence)).isInstanceOf(Judgement.NotApplicable.class);
    }

    /** The commands of the best fix. */
    public static List<String> commands(Finding finding) {
        return finding.fixes().get(0).changes().stream().map(Change::command).toList();
    }
}
