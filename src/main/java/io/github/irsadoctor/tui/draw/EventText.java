package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.facts.TrailEvent;
import io.github.irsadoctor.tui.model.EventPage;
import io.github.irsadoctor.tui.term.Style;
import java.util.ArrayList;
import java.util.List;

/** One event of CloudTrail, as lines: what matters first, then all of it. */
final class EventText {

    private EventText() {}

    /** Gives the title. */
    static String add(EventPage page, Strips out) {
        TrailEvent event = page.event();
        Sign sign = EventLines.sign(event);
        String came = event.error().isEmpty() ? "STS let the token in" : "STS refused: " + event.outcome();
        out.hanging(sign.sign() + " ", sign.style(), came, Style.TITLE);
        out.blank();
        out.fields(fields(event));
        out.blank();
        out.rule("What it proves");
        if (event.isOwnQuestion()) {
            out.words(
                    "irsa-doctor asked this itself, with a fresh token: it says nothing of the token in the pod.",
                    Style.PLAIN);
        }
        out.words(EventProof.of(event), Style.PLAIN);
        out.blank();
        out.rule("The record, without credentials");
        if (event.record().isEmpty()) {
            out.words("It was not kept.", Style.DIM);
        } else {
            out.json(event.record());
        }
        return "CloudTrail event, " + Times.full(event.time()) + " UTC";
    }

    private static List<Line> fields(TrailEvent event) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("who asked", event.subject()));
        lines.add(Line.of("with", event.agent()));
        event.sourceAddress().ifPresent(address -> lines.add(Line.of("from", address)));
        lines.add(Line.of("for role", event.roleArn()));
        lines.add(Line.of("session", event.sessionName()));
        event.provider().ifPresent(provider -> lines.add(Line.of("provider", provider)));
        event.audience().ifPresent(audience -> lines.add(Line.of("audience", audience)));
        lines.add(Line.of("when", Times.full(event.time()) + " UTC"));
        lines.add(Line.of("where", event.region()));
        return lines;
    }
}
