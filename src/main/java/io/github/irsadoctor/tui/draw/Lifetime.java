package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.term.Strip;
import io.github.irsadoctor.tui.term.Style;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * How much of a token's lifetime is over.
 *
 * @param issued iat
 * @param expires exp
 */
record Lifetime(Instant issued, Instant expires, Instant now) {

    private static final int BAR = 14;

    /** A bar and the same in words. */
    void add(Strips out) {
        Duration whole = Duration.between(issued, expires);
        if (whole.isNegative() || whole.isZero()) {
            out.hanging("✘ ", Style.BAD, "Its exp is not after its iat: it is valid at no time.", Style.TITLE);
            return;
        }
        Duration used = Duration.between(issued, now);
        double share = Math.max(0, Math.min(1, (double) used.toMillis() / whole.toMillis()));
        String bar = bar(share);
        if (used.isNegative()) {
            out.hanging("? ", Style.CARE, "It was issued in the future: one of the clocks is wrong.", Style.TITLE);
        } else if (!now.isBefore(expires)) {
            String ago = Span.of(Duration.between(expires, now));
            out.add(Strip.of(" " + bar + " ", Style.BAD).and("100 % used", Style.BAD));
            out.hanging("✘ ", Style.BAD, "EXPIRED " + ago + " ago: STS refuses it.", Style.TITLE);
        } else {
            Style style = share < 0.8 ? Style.GOOD : Style.CARE;
            String words = String.format(
                    Locale.ROOT, "%d %% used, %s left", (int) (share * 100), Span.of(Duration.between(now, expires)));
            out.add(Strip.of(" " + bar + " ", style).and(words, Style.PLAIN));
            kubelet(share, out);
        }
    }

    // pkg/kubelet/token/token_manager.go: a token is replaced when 80 % of its lifetime, or 24 hours, are over.
    private static void kubelet(double share, Strips out) {
        if (share >= 0.85) {
            out.hanging(
                    "! ", Style.CARE, "The kubelet replaces it at 80 %: this one should be new by now.", Style.PLAIN);
        }
    }

    private static String bar(double share) {
        int full = (int) Math.round(share * BAR);
        return "[" + "#".repeat(full) + "-".repeat(BAR - full) + "]";
    }
}
