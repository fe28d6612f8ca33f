package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.iam.TokenClaims;
import io.github.irsadoctor.tui.term.Strip;
import io.github.irsadoctor.tui.term.Style;
import io.github.irsadoctor.tui.term.Wrap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The claims of a token, each with what it has to be for STS to take it. */
record ClaimStrips(Strips out, Instant now, Target target) {

    private static final int NAME = 11;

    void add(TokenClaims claims) {
        claims.issued()
                .ifPresent(
                        issued -> claims.expires().ifPresent(expires -> new Lifetime(issued, expires, now).add(out)));
        out.blank();
        claim("iss", claims.issuer(), "must be the provider's issuer");
        claim(
                "aud",
                Optional.of(String.join(", ", claims.audiences())).filter(it -> !it.isEmpty()),
                "must be one the provider lists");
        claim("sub", claims.subject(), "must be what the trust policy asks");
        moment("iat", claims.issued(), "");
        moment("exp", claims.expires(), "; must be still to come");
        out.blank();
        out.words("kubernetes.io", Style.DIM);
        claim("namespace", claims.namespace(), same(claims.namespace(), Optional.of(target.namespace()), "this pod's"));
        claim("account", claims.serviceAccount(), "must be the account that sub names");
        claim("pod", claims.pod(), same(claims.pod(), target.pod(), "this pod"));
        claims.node().ifPresent(node -> claim("node", Optional.of(node), "where the pod runs"));
        if (!claims.others().isEmpty()) {
            claim("others", Optional.of(String.join(", ", claims.others())), "of no matter to AWS");
        }
    }

    private static String same(Optional<String> claimed, Optional<String> walked, String same) {
        return claimed.filter(it -> walked.isPresent() && !walked.get().equals(it))
                        .isPresent()
                ? "another than the walk's: " + walked.orElse("")
                : "must be " + same;
    }

    private void moment(String name, Optional<Instant> at, String must) {
        String says = at.map(it -> it + ", " + Span.from(Duration.between(it, now)) + must)
                .orElse("missing");
        out.hanging(label(name), Style.ACCENT, says, at.isPresent() ? Style.PLAIN : Style.CARE);
    }

    private static String label(String name) {
        return String.format(" %-" + (NAME - 1) + "s", name);
    }

    private void claim(String name, Optional<String> value, String must) {
        String label = label(name);
        List<String> lines =
                value.map(it -> Wrap.exactly(it, out.columns() - NAME)).orElse(List.of());
        if (lines.size() == 1 && NAME + lines.get(0).length() + 2 + must.length() <= out.columns()) {
            out.add(Strip.of(label, Style.ACCENT).and(lines.get(0), Style.PLAIN).and("  " + must, Style.DIM));
            return;
        }
        if (value.isPresent()) {
            out.pinned(label, Style.ACCENT, value.get(), Style.PLAIN);
            out.hanging(" ".repeat(NAME), Style.DIM, must, Style.DIM);
        } else {
            out.hanging(label, Style.ACCENT, "missing; " + must, Style.CARE);
        }
    }
}
