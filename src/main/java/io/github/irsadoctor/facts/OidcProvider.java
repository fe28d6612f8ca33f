package io.github.irsadoctor.facts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An IAM OIDC provider.
 *
 * @param url without scheme, as IAM returns it
 * @param clientIds the audiences it accepts
 */
public record OidcProvider(
        String arn, String url, List<String> clientIds, List<String> thumbprints, Optional<Instant> created) {

    public OidcProvider {
        clientIds = List.copyOf(clientIds);
        thumbprints = List.copyOf(thumbprints);
    }
}
