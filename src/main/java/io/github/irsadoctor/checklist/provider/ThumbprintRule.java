package io.github.irsadoctor.checklist.provider;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.LoggedError;
import io.github.irsadoctor.checklist.scene.Unanswered;
import io.github.irsadoctor.facts.OidcProvider;
import io.github.irsadoctor.iam.ObservedError;
import java.util.List;
import java.util.Optional;

/**
 * O-07: STS itself says that the thumbprint does not match. A list that merely differs is never a fault: AWS checks EKS
 * issuers against its own library of certificate authorities.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateOpenIDConnectProviderThumbprint.html">UpdateOpenIDConnectProviderThumbprint</a>
 */
final class ThumbprintRule {

    private ThumbprintRule() {}

    static IrsaRule<ProviderEvidence> row() {
        return IrsaRule.of("O-07", Link.PROVIDER, ThumbprintRule::judge).notEssential();
    }

    private static Judgement judge(ProviderEvidence seen) {
        Optional<List<LoggedError>> errors = seen.errors().value();
        if (errors.isEmpty()) {
            return Unanswered.of(seen.errors());
        }
        return errors.get().stream()
                .filter(error -> error.counts() && error.error().kind() == ObservedError.Kind.THUMBPRINT)
                .findFirst()
                .map(error -> Judgement.found(finding(seen, error)))
                .orElseGet(Judgement::clear);
    }

    private static Finding finding(ProviderEvidence seen, LoggedError error) {
        String arn = seen.provider().value().map(OidcProvider::arn).orElse("the OIDC provider");
        String stored = seen.provider()
                .value()
                .map(provider -> String.join(", ", provider.thumbprints()))
                .orElse("unknown");
        return new Finding(
                CauseId.of("O-07"),
                arn,
                "STS refuses the OIDC provider: its thumbprint does not match the certificate the issuer serves.",
                List.of(
                        Line.of(error.where(), error.error().line()),
                        Line.of("thumbprints", stored.isEmpty() ? "none" : stored)),
                List.of(fix(arn)));
    }

    private static Fix fix(String arn) {
        return new Fix(
                "Store the thumbprint of the issuer's top certificate authority",
                "Replaces the whole list. AWS needs it only where it does not know the authority, so for EKS this error is"
                        + " historic: if it comes now, look for a proxy that rewrites TLS too.",
                Fix.Risk.YELLOW,
                List.of(new Change.HandOver(
                        "Read the chain that the issuer serves, from outside any proxy that rewrites TLS: openssl s_client"
                                + " -showcerts -connect HOST:443 with the host of the issuer's jwks_uri. Take the SHA-1"
                                + " fingerprint of its last certificate, without colons, and run: aws iam"
                                + " update-open-id-connect-provider-thumbprint --open-id-connect-provider-arn " + arn
                                + " --thumbprint-list THAT-FINGERPRINT")));
    }
}
