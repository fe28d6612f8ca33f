package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.check.Exhibit.Moment;
import io.github.irsadoctor.tui.model.Model;
import io.github.irsadoctor.tui.model.WalkPage;
import io.github.irsadoctor.tui.term.Strip;
import io.github.irsadoctor.tui.term.Style;
import io.github.irsadoctor.tui.term.Wrap;
import io.github.irsadoctor.walk.Chronology;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When everything happened, on one axis. */
final class TimelinePane {

    /** Shorter gaps are told by the clock times alone. */
    private static final Duration TOLD = Duration.ofMinutes(1);

    private final Strips out;
    private final Instant now;
    private final boolean sameAccount;

    private TimelinePane(Strips out, Instant now, boolean sameAccount) {
        this.out = out;
        this.now = now;
        this.sameAccount = sameAccount;
    }

    static void add(Model model, WalkPage page, Strips out) {
        Chronology all = Chronology.of(page.state());
        if (all.moments().isEmpty()) {
            out.words(page.running() ? "No times are known yet." : "This walk saw no times.", Style.PLAIN);
            return;
        }
        // What follows gives the answer away, which a trainee is to find.
        if (!model.hidden(page.place())) {
            all.follows().forEach(says -> out.hanging("▸ ", Style.KEY, says, Style.TITLE));
        }
        TimeAxis.add(all.moments(), out);
        out.blank();
        boolean sameAccount =
                ShortArn.sameAccount(all.moments().stream().map(Moment::says).toList());
        new TimelinePane(out, all.now().orElse(model.now()), sameAccount).list(all.moments());
    }

    private void list(List<Moment> moments) {
        out.words("Times are UTC.", Style.DIM);
        Optional<Moment> before = Optional.empty();
        for (Moment moment : moments) {
            before.ifPresent(it -> gap(it, moment));
            Instant at = moment.at();
            if (before.filter(it -> Times.day(it.at()).equals(Times.day(at))).isEmpty()) {
                out.words(Times.day(at), Style.TITLE);
            }
            moment(moment);
            before = Optional.of(moment);
        }
    }

    private void gap(Moment before, Moment after) {
        Duration gap = Duration.between(before.at(), after.at());
        if (gap.compareTo(TOLD) >= 0) {
            out.words("  │ " + Times.span(gap), Style.DIM);
        }
    }

    private void moment(Moment moment) {
        Sign sign = sign(moment);
        String age = moment.kind() == Moment.Kind.NOW ? "" : ", " + Times.ago(moment.at(), now);
        String clock = Times.clock(moment.at()) + " ";
        int indent = 2 + clock.length() + 2;
        List<String> lines = Wrap.words(ShortArn.of(moment.says(), sameAccount) + age, out.columns() - indent);
        for (int i = 0; i < lines.size(); i++) {
            Strip strip = i == 0
                    ? Strip.of("  " + clock, Style.DIM).and(sign.sign() + " ", sign.style())
                    : Strip.of(" ".repeat(indent), Style.PLAIN);
            out.add(strip.and(lines.get(i), sign.style()));
        }
    }

    private Sign sign(Moment moment) {
        if (moment.kind() == Moment.Kind.EXPIRES && moment.at().isBefore(now)) {
            return new Sign("✘", "", Style.BAD);
        }
        return switch (moment.kind()) {
            case ALLOWED -> new Sign("✔", "", Style.GOOD);
            case REFUSED, LOGGED -> new Sign("✘", "", Style.BAD);
            case NOW -> new Sign("▸", "", Style.KEY);
            default -> new Sign("·", "", Style.PLAIN);
        };
    }
}
