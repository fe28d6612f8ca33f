package io.github.irsadoctor.iam;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A service account token without its signature: what may be shown of it.
 *
 * @param header as indented JSON
 * @param claims as indented JSON
 * @param issuer iss
 * @param audiences aud, which Kubernetes writes as an array; empty where the claim is missing
 * @param subject sub
 * @param issued iat
 * @param expires exp
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/master/pkg/serviceaccount/claims.go">Kubernetes pkg/serviceaccount/claims.go</a>
 */
public record Token(
        String header,
        String claims,
        Optional<String> issuer,
        List<String> audiences,
        Optional<String> subject,
        Optional<Instant> issued,
        Optional<Instant> expires) {

    public Token {
        audiences = List.copyOf(audiences);
    }

    /** Whether its time is over at a moment; without exp it never is. */
    public boolean expired(Instant now) {
        return expires.filter(end -> !now.isBefore(end)).isPresent();
    }

    @Override
    public String toString() {
        return "Token[of " + subject.orElse("nobody") + "]";
    }
}
