package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.tui.term.Style;

/** One finding: what is wrong, the proof, and how to mend it. */
record FindingStrips(Strips out) {

    void add(Finding finding, Sign sign) {
        out.blank();
        out.titled(
                sign.sign() + " ",
                sign.style(),
                finding.says(),
                Style.TITLE,
                finding.cause().id());
        out.hanging("  ", Style.DIM, finding.subject(), Style.DIM);
        if (!finding.evidence().isEmpty()) {
            out.blank();
            out.fields(finding.evidence());
        }
        finding.fixes().forEach(this::fix);
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
