package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.facts.TrailEvent;
import io.github.irsadoctor.tui.term.Glyphs;
import io.github.irsadoctor.tui.term.Strip;
import io.github.irsadoctor.tui.term.Style;
import java.time.Instant;

/**
 * Events in a list: three lines each where there is room, else four.
 *
 * @param now the time of the walk
 * @param sameAccount true if all roles are of one account, which then needs no telling
 */
record EventLines(Strips out, Instant now, boolean sameAccount) {

    private static final int WIDE = 70;
    private static final int OUTCOME = 22;
    private static final int AGE = 16;

    static Sign sign(TrailEvent event) {
        return event.error().isEmpty()
                ? new Sign("✔", "allowed", Style.GOOD)
                : new Sign("✘", event.outcome(), Style.BAD);
    }

    void add(TrailEvent event, boolean selected) {
        Sign sign = sign(event);
        boolean wide = out.columns() >= WIDE;
        String outcome = sign.sign() + " " + Glyphs.head(sign.word(), OUTCOME - 2);
        String time = Times.full(event.time());
        String age = Times.ago(event.time(), now);
        String head = wide
                ? padded(outcome, OUTCOME) + "  " + time + "  " + padded(age, AGE) + "  " + event.region()
                : outcome + ", " + age;
        head(head, sign, selected);
        if (!wide) {
            line("", time + " UTC, " + event.region());
        }
        line("for ", ShortArn.of(event.roleArn(), sameAccount) + ", session " + event.sessionName());
        line("by  ", event.agent());
    }

    private void head(String text, Sign sign, boolean selected) {
        String line = Glyphs.head(text, out.columns() - 2);
        if (selected) {
            out.add(Strip.of("> ", Style.KEY).and(padded(line, out.columns() - 2), Style.PLAIN.reversed()));
        } else {
            out.add(Strip.of("  ", Style.PLAIN).and(line, sign.style()));
        }
    }

    private void line(String label, String value) {
        String indent = "    " + label;
        out.add(Strip.of(indent, Style.DIM).and(Glyphs.middle(value, out.columns() - indent.length()), Style.PLAIN));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - Glyphs.width(Glyphs.line(text))));
    }
}
