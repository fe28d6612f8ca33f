package io.github.irsadoctor.lab.aws.state;

import io.github.irsadoctor.iam.Issuer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An IAM OIDC provider.
 *
 * @param account where it is registered; STS looks only in the account of the role asked for
 * @param issuer its URL without the scheme
 * @param clientIds the audiences it accepts
 * @param thumbprints 40 hex digits each
 * @param rejected the thumbprints STS does not take, in worlds of the time when it still compared them (O-07)
 */
public record OidcProvider(
        String account,
        Issuer issuer,
        List<String> clientIds,
        List<String> thumbprints,
        Optional<List<String>> rejected,
        Instant created,
        Map<String, String> tags) {

    public OidcProvider {
        clientIds = List.copyOf(clientIds);
        thumbprints = List.copyOf(thumbprints);
        tags = Ordered.copy(tags);
    }

    /** Its ARN. */
    public String arn(String partition) {
        return issuer.providerArn(partition, account);
    }

    /** Whether STS refuses it for its thumbprints. */
    public boolean thumbprintRejected() {
        return rejected.filter(thumbprints::equals).isPresent();
    }

    /** The same with these audiences. */
    public OidcProvider accepting(List<String> audiences) {
        return new OidcProvider(account, issuer, audiences, thumbprints, rejected, created, tags);
    }

    /** The same with these thumbprints. */
    public OidcProvider pinned(List<String> prints) {
        return new OidcProvider(account, issuer, clientIds, prints, rejected, created, tags);
    }

    /** The same with these tags. */
    public OidcProvider tagged(Map<String, String> labels) {
        return new OidcProvider(account, issuer, clientIds, thumbprints, rejected, created, labels);
    }
}
