package io.github.irsadoctor.lab.aws.sts;

import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.iam.RoleArn;
import io.github.irsadoctor.iam.WebIdentity;
import io.github.irsadoctor.lab.aws.state.AwsState;
import io.github.irsadoctor.lab.aws.state.OidcProvider;
import io.github.irsadoctor.lab.aws.token.SigningKeys;
import io.github.irsadoctor.lab.aws.token.Verification;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import java.time.Instant;
import java.util.Optional;

/**
 * The rungs below the role: token, provider, audience, signature, expiry. Codes and texts are those of irsa-semantics
 * 3.3; the order is that of 3.4, of which only "provider before role" is well supported by public reports.
 *
 * @param now the lab's time
 */
record Ladder(AwsState aws, SigningKeys keys, Instant now) {

    /** Who the token says the caller is. Throws the refusal of the first rung that breaks. */
    WebIdentity climb(RoleArn role, String text) {
        Verification token = Verification.read(text)
                .orElseThrow(() -> invalid("The ID Token provided is not a valid JWT. "
                        + "(You may see this error if you sent an Access Token)"));
        Issuer issuer = issuer(token);
        requireClaims(token);
        OidcProvider provider = aws.provider(role.account(), issuer)
                .orElseThrow(() -> invalid("No OpenIDConnect provider found in your account for " + issuer.url()));
        String audience = token.audiences().stream()
                .filter(provider.clientIds()::contains)
                .findFirst()
                .orElseThrow(() -> invalid("Incorrect token audience"));
        verify(token, issuer, provider);
        notExpired(token);
        return new WebIdentity(issuer, token.subject().orElseThrow(), audience, role);
    }

    private static Issuer issuer(Verification token) {
        String url = token.issuer().orElseThrow(() -> missing("iss"));
        // No public report shows this text on the wire (irsa-semantics 3.3, INF).
        if (!url.startsWith("https://")) {
            throw invalid("Issuer must be a valid URL");
        }
        return Issuer.of(url);
    }

    private static void requireClaims(Verification token) {
        require(!token.audiences().isEmpty(), "aud");
        require(token.subject().isPresent(), "sub");
        require(token.expires().isPresent(), "exp");
    }

    private void verify(Verification token, Issuer issuer, OidcProvider provider) {
        if (provider.thumbprintRejected()) {
            throw invalid("OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint");
        }
        if (!aws.signing().contains(issuer) || !token.keyPublished(keys)) {
            // The live text has two blanks after the comma.
            throw invalid("Couldn't retrieve verification key from your identity provider,  please reference "
                    + "AssumeRoleWithWebIdentity documentation for requirements");
        }
        if (!token.signed(keys)) {
            throw invalid("The web identity token provided could not be validated");
        }
    }

    private void notExpired(Verification token) {
        Optional<Instant> expired = token.expires().filter(expiry -> !now.isBefore(expiry));
        if (expired.isPresent()) {
            throw new Refusal(
                    400,
                    "ExpiredTokenException",
                    "Token expired: current date/time " + now.getEpochSecond()
                            + " must be before the expiration date/time "
                            + expired.get().getEpochSecond());
        }
    }

    private static void require(boolean there, String claim) {
        if (!there) {
            throw missing(claim);
        }
    }

    private static Refusal missing(String claim) {
        return invalid("Missing a required claim: " + claim);
    }

    private static Refusal invalid(String message) {
        return new Refusal(400, "InvalidIdentityToken", message);
    }
}
