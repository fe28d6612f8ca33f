package io.github.irsadoctor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Status;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.walk.Headline;
import io.github.irsadoctor.walk.Outcome;
import io.github.irsadoctor.walk.WalkEvent;
import io.github.irsadoctor.walk.WalkState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextReportTest {

    private static final Target POD = Walks.pod("payments", "checkout-7d9f");
    private static final String EVIL = "x\u001b[2J\u009b1m\u202e\u0007\r\n";

    @Test
    void aHealthyWalkIsToldInOneLineForEachStep() {
        Golden.assertMatches("walk-healthy.txt", text(Walks.healthy(POD)));
    }

    @Test
    void aFaultIsToldWithItsProofItsFixAndTheHeadlineLast() {
        Golden.assertMatches("walk-faulty.txt", text(Walks.faulty(POD)));
    }

    @Test
    void whatCouldNotBeSeenNamesTheOneThingThatIsMissing() {
        Golden.assertMatches("walk-undecided.txt", text(Walks.undecided(POD)));
    }

    @Test
    void coloursChangeNothingButColours() {
        WalkState state = Walks.state(Walks.faulty(POD));
        String coloured = TextReport.render(state, Style.coloured());
        assertThat(coloured).contains("\u001b[1;31m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(TextReport.render(state, Style.plain()));
    }

    @Test
    void noTextFromOutsideReachesTheTerminalAsItCame() {
        String text = text(hostile());
        assertThat(text.codePoints().filter(point -> point != '\n'))
                .noneMatch(Character::isISOControl)
                .noneMatch(point -> Character.getType(point) == Character.FORMAT);
        assertThat(text).contains("\\u{1B}[2J");
    }

    @Test
    void aWalkThatHasNotEndedIsNotReported() {
        WalkState running = WalkState.before(Walks.cards());
        assertThatThrownBy(() -> TextReport.render(running, Style.plain()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void colourNeedsATerminalThatShowsItAndAUserWhoWantsIt() {
        assertThat(Style.on(true, Map.of("TERM", "xterm")).colour()).isTrue();
        assertThat(Style.on(true, Map.of("TERM", "xterm", "NO_COLOR", "")).colour())
                .isTrue();
        assertThat(Style.on(true, Map.of("TERM", "xterm", "NO_COLOR", "1")).colour())
                .isFalse();
        assertThat(Style.on(true, Map.of("TERM", "dumb")).colour()).isFalse();
        assertThat(Style.on(true, Map.of()).colour()).isFalse();
        assertThat(Style.on(false, Map.of("TERM", "xterm")).colour()).isFalse();
    }

    static List<WalkEvent> hostile() {
        Finding plain = Walks.issuer();
        Finding finding = new Finding(
                plain.cause(),
                EVIL,
                EVIL,
                List.of(Line.of(EVIL, EVIL), Line.marked("policy", EVIL, "^".repeat(9))),
                plain.fixes());
        Outcome outcome = new Outcome(
                Walks.TRUST, Status.FAIL, EVIL, List.of(finding), List.of(), List.of(), Duration.ofMillis(1));
        Headline headline = new Headline(Headline.Verdict.FAULTY, EVIL, List.of(finding));
        return Walks.events(Walks.pod(EVIL, EVIL), List.of(outcome), headline);
    }

    private static String text(List<WalkEvent> events) {
        return TextReport.render(Walks.state(events), Style.plain());
    }
}
