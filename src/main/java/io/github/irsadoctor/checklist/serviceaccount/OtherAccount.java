package io.github.irsadoctor.checklist.serviceaccount;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.Unanswered;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.facts.Workload;
import io.github.irsadoctor.facts.WorkloadName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * U-01: the pod runs as an account without a role while the one that was made for it stands beside it. Meant for it is one
 * that carries the application's name or labels, or the only annotated one that no pod uses.
 */
final class OtherAccount {

    private OtherAccount() {}

    static IrsaRule<AccountEvidence> row() {
        return IrsaRule.<AccountEvidence>of("U-01", Link.SERVICE_ACCOUNT, OtherAccount::judge)
                .mooting("A-01");
    }

    private static Judgement judge(AccountEvidence seen) {
        if (seen.annotated() || seen.byHand()) {
            return Judgement.clear();
        }
        if (seen.account().isAbsent()) {
            return Judgement.notApplicable("service account " + name(seen) + " does not exist");
        }
        if (seen.account().value().isEmpty() || seen.accounts().value().isEmpty()) {
            return Unanswered.of(seen.accountName(), seen.account(), seen.accounts());
        }
        return meant(seen)
                .map(account -> Judgement.found(finding(seen, account)))
                .orElseGet(Judgement::clear);
    }

    private static Optional<ServiceAccount> meant(AccountEvidence seen) {
        List<ServiceAccount> annotated = seen.accounts().value().stream()
                .flatMap(List::stream)
                .filter(account -> account.roleArn().isPresent())
                .toList();
        List<ServiceAccount> named = annotated.stream()
                .filter(account -> Names.belong(seen, account))
                .toList();
        if (named.size() == 1) {
            return Optional.of(named.get(0));
        }
        List<ServiceAccount> idle =
                annotated.stream().filter(account -> isIdle(seen, account)).toList();
        return name(seen).equals("default") && idle.size() == 1 ? Optional.of(idle.get(0)) : Optional.empty();
    }

    /** Proven only if the pods were seen. */
    private static boolean isIdle(AccountEvidence seen, ServiceAccount account) {
        return seen.pods()
                .value()
                .filter(pods -> pods.stream()
                        .map(Pod::serviceAccount)
                        .noneMatch(account.meta().name()::equals))
                .isPresent();
    }

    private static Finding finding(AccountEvidence seen, ServiceAccount meant) {
        String other = meant.meta().name();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("pod runs as", seen.namespace() + "/" + name(seen) + " (no role)"));
        lines.add(Line.of("made for it", seen.namespace() + "/" + other));
        meant.roleArn().ifPresent(role -> lines.add(Line.of("which names", role)));
        seen.workload()
                .value()
                .ifPresent(
                        owner -> lines.add(Line.of(owner.name().label(), "template names " + owner.serviceAccount())));
        lines.add(Line.of("used by", isIdle(seen, meant) ? "no pod" : "other pods too"));
        return new Finding(
                CauseId.of("U-01"),
                "service account " + seen.namespace() + "/" + name(seen),
                "The pod runs as service account " + name(seen) + ", which has no role; " + other
                        + ", which has one, is not used.",
                lines,
                List.of(fix(seen, other)));
    }

    private static Fix fix(AccountEvidence seen, String account) {
        Change change = seen.workload()
                .value()
                .filter(owner -> canBeSet(owner.name().kind()))
                .<Change>map(owner -> Change.kubectl(
                        "-n",
                        seen.namespace(),
                        "set",
                        "serviceaccount",
                        owner.name().label(),
                        account))
                .orElseGet(() -> new Change.HandOver(
                        "Set serviceAccountName: " + account + " in the pod's template and make the pod again."));
        return new Fix(
                "Let the pods run as " + account,
                "Changes the template, which makes new pods. Set it in the chart or manifest too, or it comes back.",
                Fix.Risk.YELLOW,
                List.of(change));
    }

    private static boolean canBeSet(WorkloadName.Kind kind) {
        return switch (kind) {
            case DEPLOYMENT, REPLICA_SET, STATEFUL_SET, DAEMON_SET -> true;
            case JOB, CRON_JOB -> false;
        };
    }

    private static String name(AccountEvidence seen) {
        return seen.accountName().value().orElse("unknown");
    }

    /** Which names an account made for an application carries. */
    private static final class Names {

        private static final List<String> LABELS =
                List.of("app.kubernetes.io/instance", "app.kubernetes.io/name", "app", "k8s-app");

        private Names() {}

        static boolean belong(AccountEvidence seen, ServiceAccount account) {
            Optional<String> workload =
                    seen.workload().value().map(Workload::name).map(WorkloadName::name);
            String name = account.meta().name();
            return workload.filter(name::equals).isPresent()
                    || seen.pod()
                            .value()
                            .filter(pod -> sameLabels(pod, account))
                            .isPresent();
        }

        /** A name alone is shared by unrelated releases, so every label both carry must agree and one must be there. */
        private static boolean sameLabels(Pod pod, ServiceAccount account) {
            List<String> shared = LABELS.stream()
                    .filter(account.meta().labels()::containsKey)
                    .filter(pod.meta().labels()::containsKey)
                    .toList();
            return !shared.isEmpty()
                    && shared.stream()
                            .allMatch(label -> account.meta()
                                    .labels()
                                    .get(label)
                                    .equals(pod.meta().labels().get(label)));
        }
    }
}
