package io.github.irsadoctor.checklist.trust;

import io.github.irsadoctor.checklist.scene.AwsScene;
import io.github.irsadoctor.checklist.scene.Irsa;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.Scene;
import io.github.irsadoctor.facts.EksCluster;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Role;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Sources;
import io.github.irsadoctor.iam.Evaluation;
import io.github.irsadoctor.iam.WebIdentity;
import java.util.List;
import java.util.Optional;

/**
 * What steps 3 and 4 saw.
 *
 * @param clusters the clusters of this account and region; asked for only if the policy trusts another cluster's issuer
 * @param faults everything that keeps the token out, classified; empty where it is let in
 */
public record TrustEvidence(
        Optional<String> notIrsa,
        Seen<EksCluster> cluster,
        Seen<Role> role,
        Seen<WebIdentity> identity,
        Seen<Evaluation> evaluation,
        Seen<List<EksCluster>> clusters,
        List<TrustFault> faults)
        implements IrsaRule.Evidence {

    public TrustEvidence {
        faults = List.copyOf(faults);
    }

    /** Reads role, identity and policy; the list of clusters only where a foreign issuer needs an explanation. */
    public static TrustEvidence gather(Sources sources) {
        Pending<EksCluster> cluster = sources.cloud().cluster();
        Scene scene = new Scene(sources);
        AwsScene aws = new AwsScene(scene);
        Seen<Role> role = aws.role();
        Seen<WebIdentity> identity = aws.webIdentity();
        Seen<Evaluation> evaluation = aws.trust();
        List<TrustFault> faults = evaluation
                .value()
                .flatMap(it -> identity.value().map(who -> TrustFaults.of(it, who)))
                .orElse(List.of());
        boolean foreign =
                faults.stream().anyMatch(fault -> fault.foreignIssuer().isPresent());
        Seen<List<EksCluster>> clusters = foreign
                ? sources.cloud().clusters().await()
                : new Seen.NotAsked<>("the policy trusts no other cluster's issuer");
        return new TrustEvidence(Irsa.unused(scene), cluster.await(), role, identity, evaluation, clusters, faults);
    }
}
