package io.github.irsadoctor.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.check.Observation;
import io.github.irsadoctor.check.Status;
import io.github.irsadoctor.check.Step;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.walk.StubStep.StubRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WalkEngineTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void healthyOnlyIfEveryRuleIsClearOrNotApplicable() {
        WalkState end = walk(
                StubStep.of(1, StubRule.answers("O-01", Link.PROVIDER, Judgement.clear())),
                StubStep.of(2, StubRule.answers("A-01", Link.ANNOTATION, Judgement.notApplicable("no role"))));

        assertThat(headline(end).verdict()).isEqualTo(Headline.Verdict.HEALTHY);
        assertThat(status(end, 1)).isEqualTo(Status.PASS);
        assertThat(status(end, 2)).isEqualTo(Status.SKIPPED);
    }

    @Test
    void firstBrokenLinkLeadsAndTheOtherIndependentFaultFollows() {
        WalkState end = walk(
                StubStep.of(3, StubRule.found("R-02", Link.TRUST)),
                StubStep.of(2, StubRule.found("A-04", Link.ARN_SYNTAX)));

        assertThat(causes(end)).containsExactly("A-04", "R-02");
        assertThat(headline(end).says()).isEqualTo("A-04 is wrong. Also: R-02 is wrong.");
    }

    @Test
    void aLinkThatAFreshErrorProvesWholeDoesNotLead() {
        WalkState end = walk(
                StubStep.of(1, StubRule.found("O-03", Link.AUDIENCE)),
                observing(StubStep.of(3, StubRule.found("R-02", Link.TRUST)), false, Link.PROVIDER, Link.AUDIENCE));

        assertThat(causes(end)).containsExactly("R-02", "O-03");
    }

    @Test
    void anOutlivedErrorContradictsNothing() {
        WalkState end = walk(
                StubStep.of(1, StubRule.found("O-03", Link.AUDIENCE)),
                observing(StubStep.of(3, StubRule.found("R-02", Link.TRUST)), true, Link.AUDIENCE));

        assertThat(causes(end)).containsExactly("O-03", "R-02");
    }

    @Test
    void aMootFindingIsNotNamedAndItsStepSaysWhatItFollowsFrom() {
        WalkState end = walk(
                StubStep.of(3, StubRule.found("R-04", Link.TRUST, "R-03", "J-01"), StubRule.found("R-03", Link.TRUST)),
                StubStep.of(4, StubRule.found("J-01", Link.SUBJECT)));

        assertThat(causes(end)).containsExactly("R-04");
        assertThat(status(end, 4)).isEqualTo(Status.SKIPPED);
        assertThat(outcome(end, 4).says()).isEqualTo("J-01 follows from R-04");
    }

    @Test
    void whatABrokenLinkKeepsFromBeingSeenIsSkippedAndUnknownOnlyWhereNothingExplainsIt() {
        StubStep asked = StubStep.of(6, StubRule.answers("P-01", Link.PERMISSION, Judgement.clear()))
                .blockedBy(Link.TRUST);

        WalkState explained = walk(StubStep.of(3, StubRule.found("R-02", Link.TRUST)), asked);
        assertThat(status(explained, 6)).isEqualTo(Status.SKIPPED);
        assertThat(outcome(explained, 6).says()).isEqualTo("the door is shut; this follows from R-02");
        assertThat(outcome(explained, 6).unseen()).isEmpty();

        WalkState open = walk(StubStep.of(3, StubRule.found("A-01", Link.ANNOTATION)), asked);
        assertThat(status(open, 6)).isEqualTo(Status.UNKNOWN);
        assertThat(outcome(open, 6).unseen()).extracting(Unseen::missing).containsExactly("an open door");
    }

    @Test
    void aSymptomIsNamedOnlyWhileNothingElseIsFound() {
        StubRule symptom = StubRule.found("E-16", Link.PRECEDENCE).asSymptom();

        assertThat(causes(walk(StubStep.of(7, symptom)))).containsExactly("E-16");
        assertThat(causes(walk(StubStep.of(7, symptom), StubStep.of(3, StubRule.found("R-02", Link.TRUST)))))
                .containsExactly("R-02");
    }

    @Test
    void undecidedNamesTheOneThingThatIsMissing() {
        WalkState end = walk(StubStep.of(3, StubRule.unknown("R-02", "iam:GetRole")));

        assertThat(headline(end).verdict()).isEqualTo(Headline.Verdict.UNDECIDED);
        assertThat(headline(end).says()).contains("iam:GetRole");
        assertThat(status(end, 3)).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void whatIsNotEssentialLeavesTheVerdictDecidable() {
        WalkState end = walk(
                StubStep.of(6, StubRule.unknown("P-01", "get pods/log").notEssential()),
                StubStep.of(3, StubRule.answers("R-02", Link.TRUST, Judgement.clear())));

        assertThat(headline(end).verdict()).isEqualTo(Headline.Verdict.HEALTHY);
        assertThat(status(end, 6)).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void aFreshErrorThatNothingExplainsIsNeverCalledHealthy() {
        WalkState end = walk(
                observing(StubStep.of(3, StubRule.answers("R-02", Link.TRUST, Judgement.clear())), false, Link.TOKEN));

        assertThat(headline(end).verdict()).isEqualTo(Headline.Verdict.UNDECIDED);
    }

    @Test
    void aSuccessProvesItsLinksAndLeavesNoVerdictOpen() {
        StubStep asked = succeeding(StubStep.of(6, StubRule.answers("P-01", Link.PERMISSION, Judgement.clear())));

        assertThat(headline(walk(asked)).verdict()).isEqualTo(Headline.Verdict.HEALTHY);
        assertThat(causes(walk(
                        asked,
                        StubStep.of(3, StubRule.found("R-02", Link.TRUST)),
                        StubStep.of(9, StubRule.found("S-01", Link.SDK)))))
                .containsExactly("S-01", "R-02");
    }

    @Test
    void anErrorBesideASuccessOfTheSameLinksIsToldWithIt() {
        StubStep clear = StubStep.of(3, StubRule.answers("R-02", Link.TRUST, Judgement.clear()));
        StubStep asked = succeeding(StubStep.of(6));

        assertThat(headline(walk(observing(clear, false, Link.PROVIDER), asked)).says())
                .contains("AccessDenied; but STS lets it in");
        assertThat(headline(walk(observing(clear, false, Link.TRUST), asked)).says())
                .doesNotContain("but STS");
    }

    private static StubStep succeeding(StubStep step) {
        return new StubStep(
                step.card(),
                step.look(),
                step.rules(),
                List.of(Observation.success(Instant.EPOCH, "answer", "STS lets it in", Set.of(Link.TRUST))),
                Optional.empty());
    }

    @Test
    void aStepThatThrowsIsUnknownAndTheOthersAreUnharmed() {
        StubStep broken = new StubStep(
                StubStep.card(1),
                () -> {
                    throw new IllegalStateException("secret detail");
                },
                List.of(StubRule.found("O-01", Link.PROVIDER)),
                List.of(),
                Optional.empty());
        WalkState end = walk(broken, StubStep.of(3, StubRule.found("R-02", Link.TRUST)));

        assertThat(status(end, 1)).isEqualTo(Status.UNKNOWN);
        assertThat(outcome(end, 1).says()).doesNotContain("secret detail");
        assertThat(causes(end)).containsExactly("R-02");
    }

    @Test
    void theWalkEndsAtItsDeadlineThoughAStepHangs() {
        CountDownLatch never = new CountDownLatch(1);
        StubStep hanging = new StubStep(
                StubStep.card(1),
                () -> {
                    try {
                        never.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    return "late";
                },
                List.of(StubRule.found("O-01", Link.PROVIDER)),
                List.of(),
                Optional.empty());
        WalkState end = walk(Duration.ofMillis(200), hanging, StubStep.of(3, StubRule.found("R-02", Link.TRUST)));

        assertThat(status(end, 1)).isEqualTo(Status.UNKNOWN);
        assertThat(causes(end)).containsExactly("R-02");
    }

    @Test
    void everyStepFinishesOnceAndTheEndComesLast() {
        List<WalkEvent> events = new ArrayList<>();
        engine(Duration.ofSeconds(5), StubStep.of(1), StubStep.of(2))
                .walk(new StubPlace(), StubPlace.TARGET, events::add);

        assertThat(events).filteredOn(WalkEvent.Finished.class::isInstance).hasSize(2);
        assertThat(events).filteredOn(WalkEvent.Started.class::isInstance).hasSize(2);
        assertThat(events).filteredOn(WalkEvent.Ended.class::isInstance).hasSize(1);
        assertThat(events.get(events.size() - 1)).isInstanceOf(WalkEvent.Ended.class);
    }

    private static StubStep observing(StubStep step, boolean outlived, Link... proved) {
        Observation observation =
                new Observation(Optional.empty(), "log of container app", "AccessDenied", Set.of(proved), outlived);
        return new StubStep(step.card(), step.look(), step.rules(), List.of(observation), Optional.empty());
    }

    private WalkEngine engine(Duration deadline, Step<?>... steps) {
        return new WalkEngine(List.of(steps), threads, deadline, System::nanoTime);
    }

    private WalkState walk(Step<?>... steps) {
        return walk(Duration.ofSeconds(5), steps);
    }

    private WalkState walk(Duration deadline, Step<?>... steps) {
        WalkEngine engine = engine(deadline, steps);
        List<WalkEvent> events = new ArrayList<>();
        engine.walk(new StubPlace(), StubPlace.TARGET, events::add);
        WalkState state = WalkState.before(engine.cards());
        for (WalkEvent event : events) {
            state = state.after(event);
        }
        return state;
    }

    private static Headline headline(WalkState state) {
        return state.end().orElseThrow().headline();
    }

    private static List<String> causes(WalkState state) {
        return headline(state).findings().stream()
                .map(finding -> finding.cause().id())
                .toList();
    }

    private static Outcome outcome(WalkState state, int number) {
        return state.steps().get("step-" + number).outcome().orElseThrow();
    }

    private static Status status(WalkState state, int number) {
        return outcome(state, number).status();
    }
}
