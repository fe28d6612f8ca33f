package io.github.irsadoctor.checklist.annotation;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.RoleMeant;
import io.github.irsadoctor.checklist.scene.Told;
import io.github.irsadoctor.checklist.scene.Unanswered;
import io.github.irsadoctor.facts.Addon;
import io.github.irsadoctor.facts.EksCluster;
import io.github.irsadoctor.facts.PodIdentityAssociation;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.facts.Unseen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** the service account names no role. */
final class MissingRule {

    static final IrsaRule<AnnotationEvidence> MISSING = IrsaRule.of("A-01", Link.ANNOTATION, MissingRule::judge);

    private MissingRule() {}

    private static Judgement judge(AnnotationEvidence seen) {
        if (seen.account().isAbsent()) {
            return Judgement.unknown(gone(seen));
        }
        if (!seen.account().isKnown()) {
            return Unanswered.of(seen.accountName(), seen.account());
        }
        if (seen.annotated()) {
            return Judgement.clear();
        }
        if (seen.byHand()) {
            return Judgement.notApplicable("the container names role and token file itself");
        }
        if (seen.asksByItself().isPresent()) {
            return Judgement.notApplicable("the application gets tokens of other service accounts by itself");
        }
        if (seen.association().value().isPresent()) {
            return Judgement.unknown(olderThanAssociation(seen));
        }
        // With a pod its variables have shown that it does not use Pod Identity; without one only the association
        // tells.
        return seen.pod().value().isPresent() || seen.association().isKnown()
                ? Judgement.found(finding(seen))
                : Unanswered.of(seen.association());
    }

    private static Unseen gone(AnnotationEvidence seen) {
        return new Unseen(
                seen.subject()
                        + " does not exist any more: a pod that runs as it gets no new token, and no new pod of it"
                        + " can be made",
                seen.subject());
    }

    private static Unseen olderThanAssociation(AnnotationEvidence seen) {
        String id = seen.association().value().map(PodIdentityAssociation::id).orElse("");
        return new Unseen(
                seen.subject() + " has EKS Pod Identity association " + id
                        + ", but the pod was made without it: make the pod again and look again",
                "a pod made after association " + id);
    }

    private static Finding finding(AnnotationEvidence seen) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(
                "annotations",
                seen.account()
                        .value()
                        .map(it -> String.join(", ", it.meta().annotations().keySet()))
                        .filter(keys -> !keys.isEmpty())
                        .orElse("none")));
        lines.add(Line.of("association", Told.of(seen.association().map(PodIdentityAssociation::id))));
        Optional<Addon> addon = seen.addon().value();
        addon.ifPresent(it -> lines.add(Line.of(
                "EKS add-on " + it.name(), "role: " + it.serviceAccountRoleArn().orElse("none"))));
        return new Finding(CauseId.of("A-01"), seen.subject(), says(seen, addon), lines, fixes(seen, addon));
    }

    private static String says(AnnotationEvidence seen, Optional<Addon> addon) {
        return addon.filter(it -> it.serviceAccountRoleArn().isEmpty())
                .map(it -> "EKS add-on " + it.name() + " has no role, so its service account " + seen.namespace() + "/"
                        + seen.name() + " names none.")
                .orElseGet(() -> "Service account " + seen.namespace() + "/" + seen.name()
                        + " names no role: annotation " + ServiceAccount.ROLE_ARN + " is missing.");
    }

    private static List<Fix> fixes(AnnotationEvidence seen, Optional<Addon> addon) {
        Optional<String> role = addon.flatMap(Addon::serviceAccountRoleArn)
                .or(() -> seen.meant().value().map(RoleMeant::written));
        List<Fix> fixes = new ArrayList<>();
        addon.ifPresent(it -> fixes.add(addonFix(seen, it, role)));
        fixes.add(Annotating.withIfKnown(seen, role));
        return fixes;
    }

    private static Fix addonFix(AnnotationEvidence seen, Addon addon, Optional<String> role) {
        Optional<EksCluster> cluster = seen.cluster().value();
        Change change = role.flatMap(arn -> cluster.map(it -> update(it, addon, arn)))
                .orElseGet(() ->
                        new Change.HandOver("Set the role of EKS add-on " + addon.name() + " (aws eks update-addon"
                                + " --service-account-role-arn); EKS then writes the annotation itself."));
        return new Fix(
                "Set the role on the add-on",
                "EKS owns this service account and takes back what others write; the add-on's own setting lasts.",
                Fix.Risk.YELLOW,
                seen.restart().after(change));
    }

    private static Change update(EksCluster cluster, Addon addon, String arn) {
        return Change.aws(
                "eks",
                "update-addon",
                "--cluster-name",
                cluster.name(),
                "--region",
                cluster.arn().region(),
                "--addon-name",
                addon.name(),
                "--service-account-role-arn",
                arn,
                "--resolve-conflicts",
                "PRESERVE");
    }
}
