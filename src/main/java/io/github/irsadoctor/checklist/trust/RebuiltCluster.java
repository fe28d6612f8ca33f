package io.github.irsadoctor.checklist.trust;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.Unanswered;
import io.github.irsadoctor.facts.Cloud;
import io.github.irsadoctor.facts.EksCluster;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.iam.Issuer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * O-09: the cluster was deleted and made again. The issuer the policy trusts is of this region, and no cluster of this
 * account has it any more. Only judged where role and cluster share the account: other accounts' clusters are not seen.
 */
final class RebuiltCluster {

    private RebuiltCluster() {}

    static IrsaRule<TrustEvidence> row() {
        return IrsaRule.<TrustEvidence>of("O-09", Link.TRUST, RebuiltCluster::judge)
                .mooting("R-03")
                .notEssential();
    }

    private static Judgement judge(TrustEvidence seen) {
        Optional<Judgement> open = TrustRule.open(seen);
        if (open.isPresent()) {
            return open.get();
        }
        List<TrustFault> foreign = seen.faults().stream()
                .filter(fault -> fault.foreignIssuer().isPresent())
                .toList();
        if (foreign.isEmpty()) {
            return Judgement.clear();
        }
        if (seen.cluster().value().isEmpty() || seen.clusters().value().isEmpty()) {
            return Unanswered.of(seen.cluster(), seen.clusters());
        }
        List<EksCluster> clusters = seen.clusters().value().get();
        List<TrustFault> gone = foreign.stream()
                .filter(fault -> sameHome(seen, fault.foreignIssuer().orElseThrow()))
                .filter(fault -> gone(clusters, fault.foreignIssuer().orElseThrow()))
                .toList();
        if (gone.isEmpty()) {
            return Judgement.clear();
        }
        return complete(seen, clusters)
                ? new Judgement.Found(
                        gone.stream().map(fault -> finding(seen, fault)).toList())
                : Judgement.unknown(new Unseen(
                        "not every cluster of the region could be described, so the trusted issuer may still be one's",
                        "eks:ListClusters and eks:DescribeCluster on every cluster"));
    }

    /** A list that stops at its limit, or lacks this very cluster, proves nothing of the others. */
    private static boolean complete(TrustEvidence seen, List<EksCluster> clusters) {
        String own = seen.cluster().value().orElseThrow().name();
        return clusters.size() < Cloud.MOST_CLUSTERS
                && clusters.stream().anyMatch(it -> it.name().equals(own));
    }

    private static boolean sameHome(TrustEvidence seen, Issuer foreign) {
        EksCluster cluster = seen.cluster().value().orElseThrow();
        boolean sameAccount = seen.identity()
                .value()
                .map(identity ->
                        identity.roleArn().account().equals(cluster.arn().account()))
                .orElse(false);
        return sameAccount && foreign.region().equals(Optional.of(cluster.arn().region()));
    }

    private static boolean gone(List<EksCluster> clusters, Issuer foreign) {
        return clusters.stream()
                .flatMap(cluster -> cluster.issuer().stream())
                .map(Issuer::of)
                .noneMatch(foreign::equals);
    }

    private static Finding finding(TrustEvidence seen, TrustFault fault) {
        Finding foreign = TrustRule.finding(fault, seen.identity().value().orElseThrow());
        List<Line> lines = new ArrayList<>(foreign.evidence());
        seen.clusters()
                .value()
                .ifPresent(all -> lines.add(Line.of(
                        "clusters here",
                        all.size() + " in this account and region, none with the issuer the policy trusts")));
        return new Finding(
                CauseId.of("O-09"),
                foreign.subject(),
                "The trust policy still trusts the issuer of a cluster that is gone; this cluster has another one.",
                lines,
                foreign.fixes());
    }
}
