package io.github.irsadoctor.lab.aws.token;

import io.github.irsadoctor.iam.Issuer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a projected service account token says.
 *
 * @param namespace of the service account
 * @param serviceAccount its name and uid
 * @param pod the pod the token is bound to
 * @param node the pod's node
 * @param audiences none at all gives a token without the claim, as old secret tokens are
 * @param issued iat and nbf
 * @param expires exp
 */
public record TokenClaims(
        Issuer issuer,
        String namespace,
        Bound serviceAccount,
        Optional<Bound> pod,
        Optional<Bound> node,
        List<String> audiences,
        Instant issued,
        Instant expires) {

    public TokenClaims {
        audiences = List.copyOf(audiences);
    }

    /** An object a token names. */
    public record Bound(String name, String uid) {}
}
