package io.github.irsadoctor.checklist.provider;

import io.github.irsadoctor.checklist.scene.AwsScene.Home;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.LoggedError;
import io.github.irsadoctor.checklist.scene.MountedToken;
import io.github.irsadoctor.checklist.scene.Restart;
import io.github.irsadoctor.facts.EksCluster;
import io.github.irsadoctor.facts.OidcProvider;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.iam.ObservedError;
import java.util.List;
import java.util.Optional;

/**
 * What step 1 saw.
 *
 * @param account the account the provider must be in, and was looked up in: the role's, else the cluster's
 * @param issuer the cluster's
 * @param provider for the issuer in that account
 * @param others ARNs of all providers of that account; asked for only if the provider is absent
 * @param audience the token's
 * @param errors what the container logged
 * @param serviceAccount the pod's
 * @param mounted the projected token that carries the audience, where there is a pod
 */
record ProviderEvidence(
        Optional<String> notIrsa,
        Seen<Home> account,
        Seen<EksCluster> cluster,
        Seen<Issuer> issuer,
        Seen<OidcProvider> provider,
        Seen<List<String>> others,
        Seen<String> audience,
        Seen<List<LoggedError>> errors,
        Seen<ServiceAccount> serviceAccount,
        Optional<MountedToken> mounted,
        Restart restart)
        implements IrsaRule.Evidence {

    /** True where the role is known to live in another account than the cluster. */
    boolean crossAccount() {
        return account.value()
                .flatMap(home -> cluster.value().map(it -> !it.arn().account().equals(home.account())))
                .orElse(false);
    }

    /**
     * STS's own word that the role's account does not know this issuer, where it still counts: it proves as much as IAM's
     * answer, and often there is nothing else, as the role's account may not be readable from here.
     */
    Optional<LoggedError> saidBySts(Issuer issuer) {
        return errors.value().stream()
                .flatMap(List::stream)
                .filter(LoggedError::counts)
                .filter(it -> it.error().knowing(issuer).kind() == ObservedError.Kind.NO_PROVIDER)
                .filter(it ->
                        it.error().host().filter(issuer.hostAndPath()::equals).isPresent())
                .findFirst();
    }
}
