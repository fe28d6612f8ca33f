package io.github.irsadoctor.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Exhibit.Moment;
import io.github.irsadoctor.check.Exhibit.Moment.Kind;
import io.github.irsadoctor.check.StepCard;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChronologyTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final StepCard TOKEN = new StepCard(5, "token", "Token", "?");
    private static final StepCard TRAIL = new StepCard(0, "cloudtrail", "CloudTrail", "?");

    private static WalkState state(Exhibit.Timeline token, Exhibit.Timeline trail) {
        return WalkState.before(List.of(TOKEN, TRAIL))
                .after(new WalkEvent.Started(TOKEN))
                .after(new WalkEvent.Started(TRAIL))
                .after(new WalkEvent.Shown(TOKEN, token))
                .after(new WalkEvent.Shown(TRAIL, trail));
    }

    @Test
    void momentsOfAllStepsAreInTheOrderOfTimeAndWhatTwoSawIsThereOnce() {
        Moment late = new Moment(NOON, "now", Kind.NOW);
        Moment early = new Moment(NOON.minusSeconds(60), "container app started", Kind.STARTED);
        Chronology all = Chronology.of(state(
                new Exhibit.Timeline("a", List.of(early, new Moment(NOON, "a note"), new Moment(NOON, "another note"))),
                new Exhibit.Timeline("b", List.of(late, new Moment(early.at(), "the same, told anew", Kind.STARTED)))));

        assertThat(all.moments().get(0)).isEqualTo(early);
        assertThat(all.moments())
                .extracting(Moment::says)
                .containsExactlyInAnyOrder("container app started", "a note", "another note", "now");
        assertThat(all.now()).contains(NOON);
    }

    @Test
    void whatFollowsIsToldOnce() {
        Exhibit.Timeline one = new Exhibit.Timeline("a", List.of(), List.of("It follows.", "This too."));
        assertThat(Chronology.of(state(one, one)).follows()).containsExactly("It follows.", "This too.");
    }

    @Test
    void beforeAStepHasToldTheTimeOfTheWalkItIsNotKnown() {
        assertThat(Chronology.of(WalkState.before(List.of(TOKEN))).now()).isEmpty();
    }
}
