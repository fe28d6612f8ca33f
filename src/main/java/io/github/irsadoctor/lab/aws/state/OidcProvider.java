package io.github.irsadoctor.lab.aws.state;

import io.github.irsadoctor.iam.Issuer;
import java.time.Instant;
import java.util.List;

/**
 * An IAM OIDC provider.
 *
 * @param account where it is registered; STS looks only in the account of the role asked for
 * @param issuer its URL without the scheme
 * @param clientIds the audiences it accepts
 * @param thumbprints 40 hex digits each
 * @param thumbprintRejected true in worlds of the time when STS still compared thumbprints (O-07)
 */
public record OidcProvider(
        String account,
        Issuer issuer,
        List<String> clientIds,
        List<String> thumbprints,
        boolean thumbprintRejected,
        Instant created) {

    public OidcProvider {
        clientIds = List.copyOf(clientIds);
        thumbprints = List.copyOf(thumbprints);
    }
}
