package io.github.irsadoctor.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Rule;
import io.github.irsadoctor.check.Step;
import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.facts.Actions;
import io.github.irsadoctor.facts.Seen;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every rule and step owes to the checklist as a whole. */
class ChecklistTest {

    @Test
    void theTenStepsStandInTheOrderAPersonWalksThemAndThePanelLast() {
        List<Integer> numbers =
                Checklist.steps().stream().map(step -> step.card().number()).toList();

        assertThat(numbers)
                .containsExactlyElementsOf(
                        Stream.concat(IntStream.rangeClosed(1, 10).boxed(), Stream.of(0))
                                .toList());
    }

    @Test
    void stepIdsArePublicNamesAndNeverTwice() {
        List<String> ids =
                Checklist.steps().stream().map(Step::card).map(StepCard::id).toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void aCauseIsJudgedByOneRule() {
        assertThat(rules().map(Rule::id).toList()).doesNotHaveDuplicates();
    }

    @Test
    void noTwoRulesHideEachOther() {
        Set<List<CauseId>> hiding = new HashSet<>();
        rules().forEach(rule -> rule.moots().forEach(id -> hiding.add(List.of(rule.id(), id))));

        assertThat(hiding).isNotEmpty().noneMatch(pair -> hiding.contains(List.of(pair.get(1), pair.get(0))));
    }

    @Test
    void withoutAnAnswerOfStsEveryRuleJudgesAsIfNobodyHadAsked() {
        FakeActions deaf = new FakeActions()
                .failing("assume", new Seen.Denied<>("create serviceaccounts/token in payments", "forbidden"));

        assertThat(Checklist.steps())
                .allSatisfy(step -> assertThat(answers(step, deaf)).isEqualTo(answers(step, new FakeActions())));
    }

    private static Map<String, String> answers(Step<?> step, Actions actions) {
        return Answers.of(step, Healthy.sources(Healthy.cluster(), FakeCloud.healthy(), actions))
                .answers();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleIsExplainedInTheCatalogue(Rule<?> rule) {
        CatalogueText text = CatalogueText.of(rule.id()).orElseThrow();

        assertThat(text.id()).isEqualTo(rule.id().id());
        assertThat(Stream.of(text.title(), text.what(), text.looks(), text.fix()))
                .allSatisfy(part -> assertThat(part).isNotBlank());
        assertThat(text.prove()).isNotEmpty();
        assertThat(text.sources()).isNotEmpty().allMatch(source -> source.startsWith("https://"));
    }

    static Stream<Rule<?>> rules() {
        return Checklist.steps().stream().flatMap(step -> step.rules().stream());
    }
}
