package io.github.irsadoctor.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Rule;
import io.github.irsadoctor.check.Step;
import io.github.irsadoctor.facts.FileEntry;
import io.github.irsadoctor.facts.ProcessUser;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.TokenFile;
import io.github.irsadoctor.iam.Token;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each answer from inside the container is taken away in turn: nothing that was wrong becomes right by it, nor the reverse. */
class TakenAwayTest {

    private static final List<String> QUESTIONS = List.of("environment", "user", "file", "token");

    static Stream<Arguments> failures() {
        List<Seen<?>> ways = List.of(
                new Seen.NotAsked<>("container app has no such program"),
                new Seen.Denied<>("create pods/exec in payments", "forbidden"),
                new Seen.TimedOut<>("exec", Duration.ofSeconds(8)),
                new Seen.Broken<>("exec", "cut"),
                new Seen.NotTried<>("not tried: it needs --active exec"));
        return QUESTIONS.stream().flatMap(question -> ways.stream().map(way -> Arguments.of(question, way)));
    }

    private static FakeActions well() {
        return inside("-rw-r--r--", 21);
    }

    private static FakeActions inside(String mode, long hoursLeft) {
        Token token = new Token(
                "{}",
                "{}",
                Optional.of(Healthy.ISSUER),
                List.of("sts.amazonaws.com"),
                Optional.of("system:serviceaccount:payments:checkout"),
                Optional.of(Healthy.NOW.minus(Duration.ofHours(24 - hoursLeft))),
                Optional.of(Healthy.NOW.plus(Duration.ofHours(hoursLeft))));
        return new FakeActions()
                .with(Healthy.container().env())
                .with(new ProcessUser(1000, Set.of(1000L)))
                .with(new FileEntry(Healthy.TOKEN_FILE, mode, 0, 0))
                .with(Healthy.TOKEN_FILE, new TokenFile.Holds(token));
    }

    /** What every rule of the whole checklist answers. */
    private static Map<Rule<?>, Judgement> judged(FakeActions actions) {
        Map<Rule<?>, Judgement> answers = new TreeMap<>((one, other) -> one.id().compareTo(other.id()));
        Checklist.steps().forEach(step -> judge(step, actions, answers));
        return answers;
    }

    private static <E> void judge(Step<E> step, FakeActions actions, Map<Rule<?>, Judgement> answers) {
        E evidence = step.gather(Healthy.sources(Healthy.cluster(), FakeCloud.healthy(), actions));
        step.rules().forEach(rule -> answers.put(rule, rule.judge(evidence)));
    }

    private static List<String> found(Map<Rule<?>, Judgement> answers) {
        List<String> found = new ArrayList<>();
        answers.forEach((rule, judgement) -> {
            if (judgement instanceof Judgement.Found) {
                found.add(rule.id().id());
            }
        });
        return found;
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_healthy_pod_stays_without_a_fault_and_decidable(String question, Seen<?> failure) {
        Map<Rule<?>, Judgement> answers = judged(well().failing(question, failure));

        assertThat(found(answers)).isEmpty();
        answers.forEach((rule, judgement) -> {
            if (judgement instanceof Judgement.Unknown) {
                assertThat(rule.essential()).as(rule.id().id()).isFalse();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_rule_whose_fault_cannot_be_seen_any_more_is_not_clear(String question, Seen<?> failure) {
        Stream.of(inside("-rw-------", 21), inside("-rw-r--r--", -1), inside("-rw-r-----", 21))
                .forEach(faulty -> {
                    List<String> before = found(judged(faulty));
                    assertThat(before).hasSize(1);
                    judged(faulty.failing(question, failure)).forEach((rule, judgement) -> {
                        if (before.contains(rule.id().id())) {
                            assertThat(judgement).as(rule.id().id()).isNotEqualTo(Judgement.clear());
                        }
                    });
                });
    }

    @Test
    void a_healthy_pod_costs_four_questions_of_which_each_step_asks_its_own() {
        FakeActions actions = well();
        judged(actions);

        assertThat(Set.copyOf(actions.asked()))
                .filteredOn(question -> !question.startsWith("assume"))
                .containsExactlyInAnyOrder(
                        "environment", "user", "file " + Healthy.TOKEN_FILE, "token " + Healthy.TOKEN_FILE);
    }
}
