package io.github.irsadoctor.tui;

import io.github.irsadoctor.tui.model.Answer;
import io.github.irsadoctor.tui.model.CauseText;
import io.github.irsadoctor.tui.model.Effect;
import io.github.irsadoctor.tui.model.Key;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an explanation, the levels and a long notice look like, in both sizes that must work. */
class AsidesFramesTest {

    private static final CauseText LONG = new CauseText(
            "R-03",
            "The trust policy trusts another issuer than this cluster's",
            "The cluster's issuer, the principal and the keys must name one and the same issuer. Usually the role was made"
                    + " for another cluster, or the last one was forgotten.",
            "STS answers AccessDenied (403). It says the same for every fault in the trust policy.",
            List.of(
                    "aws eks describe-cluster --name CLUSTER --query cluster.identity.oidc.issuer --output text",
                    "compare the two issuers"),
            "Add one statement per cluster, each with its own principal and keys.",
            List.of("https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html"
                    + "#principal-federated-web-identity"));

    @ParameterizedTest
    @CsvSource({"80,24", "120,36"})
    void everyPageBesideAWalkLooksAsItDid(int columns, int rows) {
        String size = "-" + columns + "x" + rows;
        Stage explained = AsidesTest.found(columns, rows, Examples.FOREIGN_ISSUER, AsidesTest.SECOND)
                .press("i");
        Golden.matches("explanation-awaited" + size, explained.frame());
        explained.answer(Effect.Explain.class, new Answer.Explained(Optional.of(LONG)));
        Golden.matches("explanation" + size, explained.frame());
        Golden.matches(
                "explanation-below" + size, explained.press(Key.PAGE_DOWN).frame());
        Stage levels = Stages.walked(columns, rows).press("a");
        Golden.matches("levels" + size, levels.frame());
        Golden.matches("levels-raised" + size, levels.press(Key.DOWN, Key.DOWN).frame());
        Stage exported = Stages.walked(columns, rows).press("e");
        exported.answer(
                Effect.Export.class,
                new Answer.Done("Written: /home/ada/.local/state/irsa-doctor/exports/"
                        + "20260301T120000Z_prod-eu_payments_checkout-7d9f4c6b8-q5zvn.md, and the same as .json"));
        Golden.matches("exported" + size, exported.frame());
    }
}
