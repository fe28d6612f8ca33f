package io.github.irsadoctor.checklist.trust;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.Unanswered;
import io.github.irsadoctor.facts.EksCluster;
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
        if (seen.evaluation().value().isEmpty() || seen.cluster().value().isEmpty()) {
            return Unanswered.of(seen.role(), seen.identity(), seen.evaluation(), seen.cluster());
        }
        Optional<TrustFault> foreign = seen.faults().stream()
                .filter(fault -> fault.foreignIssuer().isPresent()
                        && sameHome(seen, fault.foreignIssuer().get()))
                .findFirst();
        if (foreign.isEmpty()) {
            return Judgement.clear();
        }
        if (seen.clusters().value().isEmpty()) {
            return Unanswered.of(seen.clusters());
        }
        return foreign.filter(fault -> gone(
                        seen.clusters().value().get(), fault.foreignIssuer().get()))
                .map(fault -> Judgement.found(finding(seen, fault)))
                .orElseGet(Judgement::clear);
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
                "The trust policy still trusts the issuer of a cluster that no longer exists; this cluster's issuer is another.",
                lines,
                foreign.fixes());
    }
}
