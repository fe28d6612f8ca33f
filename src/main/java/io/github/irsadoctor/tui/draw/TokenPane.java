package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.iam.TokenClaims;
import io.github.irsadoctor.tui.model.Model;
import io.github.irsadoctor.tui.model.WalkPage;
import io.github.irsadoctor.tui.term.Style;

/** The tokens of the pod: how long each is good for, what each claim has to be, and both parts as they are written. */
final class TokenPane {

    private TokenPane() {}

    static void add(Model model, WalkPage page, Strips out) {
        Shown.of(Exhibit.Token.class, page).forEach(token -> {
            out.blank();
            out.rule(token.title());
            TokenClaims.read(token.claims())
                    .ifPresent(claims -> new ClaimStrips(out, model.now(), page.target()).add(claims));
            out.blank();
            out.words("header", Style.DIM);
            out.json(token.header());
            out.words("claims", Style.DIM);
            out.json(token.claims());
            out.words("The signature is never shown.", Style.DIM);
        });
    }
}
