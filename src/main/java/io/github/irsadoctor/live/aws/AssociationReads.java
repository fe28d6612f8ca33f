package io.github.irsadoctor.live.aws;

import static io.github.irsadoctor.live.aws.AwsAsk.some;
import static io.github.irsadoctor.live.aws.AwsAsk.text;

import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.PodIdentityAssociation;
import io.github.irsadoctor.facts.Seen;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.eks.model.PodIdentityAssociationSummary;

/** Reads of EKS Pod Identity. */
record AssociationReads(AwsAsk aws) {

    /** The association of a service account; its role only if it may be described. */
    Pending<PodIdentityAssociation> of(String cluster, String namespace, String serviceAccount) {
        String what = "Pod Identity association of " + namespace + "/" + serviceAccount;
        Map<String, String> wanted =
                Map.of("cluster-name", cluster, "namespace", namespace, "service-account", serviceAccount);
        return aws.compose("association", wanted, () -> {
            Seen<Optional<PodIdentityAssociationSummary>> first = aws.own(
                            new AwsQuestion("eks:ListPodIdentityAssociations", wanted, what),
                            it -> it
                                    .eks()
                                    .listPodIdentityAssociations(ask -> ask.clusterName(cluster)
                                            .namespace(namespace)
                                            .serviceAccount(serviceAccount))
                                    .associations()
                                    .stream()
                                    .findFirst())
                    .await();
            return first.then(
                    found -> found.map(it -> described(cluster, it, what)).orElseGet(() -> new Seen.Absent<>(what)));
        });
    }

    private Seen<PodIdentityAssociation> described(String cluster, PodIdentityAssociationSummary listed, String what) {
        String id = text(listed.associationId());
        Map<String, String> parameters = Map.of("cluster-name", cluster, "association-id", id);
        Seen<PodIdentityAssociation> described = aws.own(
                        new AwsQuestion("eks:DescribePodIdentityAssociation", parameters, what),
                        it -> association(it.eks()
                                .describePodIdentityAssociation(
                                        ask -> ask.clusterName(cluster).associationId(id))
                                .association()))
                .await();
        return described instanceof Seen.Denied<PodIdentityAssociation>
                ? Seen.of(new PodIdentityAssociation(
                        id,
                        text(listed.namespace()),
                        text(listed.serviceAccount()),
                        Optional.empty(),
                        Optional.empty()))
                : described;
    }

    private static PodIdentityAssociation association(
            software.amazon.awssdk.services.eks.model.PodIdentityAssociation found) {
        return new PodIdentityAssociation(
                text(found.associationId()),
                text(found.namespace()),
                text(found.serviceAccount()),
                some(found.roleArn()),
                Optional.ofNullable(found.createdAt()));
    }
}
