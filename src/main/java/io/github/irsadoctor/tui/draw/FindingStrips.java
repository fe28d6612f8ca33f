package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.tui.term.Glyphs;
import io.github.irsadoctor.tui.term.Strip;
import io.github.irsadoctor.tui.term.Style;
import io.github.irsadoctor.tui.term.Wrap;
import java.util.List;

/** One finding: what is wrong, the proof, and how to mend it. */
record FindingStrips(Strips out) {

    void add(Finding finding, Sign sign) {
        out.blank();
        sentence(finding, sign);
        out.hanging("  ", Style.DIM, finding.subject(), Style.DIM);
        if (!finding.evidence().isEmpty()) {
            out.blank();
            out.fields(finding.evidence());
        }
        finding.fixes().forEach(this::fix);
    }

    private void sentence(Finding finding, Sign sign) {
        String cause = finding.cause().id();
        int room = out.columns() - 3 - Glyphs.width(cause);
        List<String> lines = Wrap.words(finding.says(), room - 2);
        for (int i = 0; i < lines.size(); i++) {
            Strip strip =
                    Strip.of(i == 0 ? sign.sign() + " " : "  ", sign.style()).and(lines.get(i), Style.TITLE);
            String gap = " ".repeat(Math.max(1, room + 1 - Glyphs.width(lines.get(i))));
            out.add(i == 0 ? strip.and(gap, Style.PLAIN).and(cause, Style.KEY) : strip);
        }
    }

    private void fix(Fix fix) {
        out.blank();
        out.hanging("Fix  ", Style.KEY, fix.title(), Style.TITLE);
        out.hanging("     ", Style.PLAIN, risk(fix.risk()), risk(fix.risk(), Style.GOOD, Style.CARE, Style.BAD));
        boolean commands = fix.changes().stream().anyMatch(change -> !(change instanceof Change.HandOver));
        if (commands) {
            out.hanging("     ", Style.PLAIN, "copy and run:", Style.DIM);
        }
        fix.changes().forEach(change -> out.command(change.command()));
        if (!fix.why().isEmpty()) {
            out.hanging("     ", Style.PLAIN, fix.why(), Style.DIM);
        }
    }

    private static String risk(Fix.Risk risk) {
        return switch (risk) {
            case GREEN -> "GREEN: only adds, and can be undone";
            case YELLOW -> "YELLOW: changes what others may use";
            case RED -> "RED: hard to take back";
        };
    }

    private static Style risk(Fix.Risk risk, Style green, Style yellow, Style red) {
        return switch (risk) {
            case GREEN -> green;
            case YELLOW -> yellow;
            case RED -> red;
        };
    }
}
