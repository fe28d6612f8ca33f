package io.github.irsadoctor.checklist.permissions;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.permissions.PermissionEvidence.Refusal;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.Unanswered;
import io.github.irsadoctor.facts.Unseen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** An action was refused to the role's own session, and nothing has allowed it since. One row for each kind of policy. */
final class PermissionRules {

    static final IrsaRule<PermissionEvidence> NOT_ALLOWED = row("P-01", Layer.IDENTITY, PermissionRules::notAllowed);

    static final IrsaRule<PermissionEvidence> SERVICE_CONTROL_POLICY =
            row("P-04", Layer.ORGANIZATION, PermissionRules::organization);

    static final IrsaRule<PermissionEvidence> BOUNDARY = row("P-05", Layer.BOUNDARY, PermissionRules::boundary);

    private PermissionRules() {}

    /** What is said of a refusal and what helps. */
    private record Told(String says, Fix fix) {}

    private static IrsaRule<PermissionEvidence> row(
            String id, Layer layer, BiFunction<Refusal, PermissionEvidence, Told> tell) {
        return IrsaRule.<PermissionEvidence>of(id, Link.PERMISSION, seen -> judge(seen, id, layer, tell));
    }

    private static Judgement judge(
            PermissionEvidence seen, String id, Layer layer, BiFunction<Refusal, PermissionEvidence, Told> tell) {
        if (seen.role().isAbsent() || seen.errors().value().isEmpty()) {
            return Unanswered.of(seen.role().isAbsent() ? seen.role() : seen.errors());
        }
        List<Refusal> standing = seen.refusals().stream()
                .filter(refusal -> Layer.of(refusal).contains(layer))
                .filter(refusal -> !refusal.allowedNow())
                .toList();
        Finding[] findings = standing.stream()
                .filter(refusal -> !refusal.uncertain())
                .map(refusal -> finding(id, refusal, seen, tell.apply(refusal, seen)))
                .toArray(Finding[]::new);
        if (findings.length > 0) {
            return Judgement.found(findings);
        }
        Optional<Judgement> open = standing.stream().findFirst().map(PermissionRules::open);
        return open.orElseGet(() -> seen.role().value().isEmpty() ? Unanswered.of(seen.role()) : Judgement.clear());
    }

    private static Judgement open(Refusal refusal) {
        String keys = refusal.simulation()
                .value()
                .map(it -> String.join(", ", it.missingContext()))
                .orElse("");
        return Judgement.unknown(new Unseen(
                refusal.action() + " was refused, and IAM's simulator allows it only for some values of " + keys,
                "the value of " + keys + " in the pod's own request"));
    }

    private static Told notAllowed(Refusal refusal, PermissionEvidence seen) {
        String role = "role " + seen.roleName();
        return refusal.explicit()
                ? new Told(
                        "The pod has its role, but a policy of " + role + " denies " + refusal.action() + " on "
                                + refusal.resource() + ".",
                        Grants.handOver("Narrow the Deny statement that covers " + refusal.action() + " on "
                                + refusal.resource() + " in "
                                + (refusal.matchedPolicies().isEmpty()
                                        ? "the policies of " + role
                                        : refusal.matchedPolicies())
                                + ": no Allow wins over it."))
                : new Told(
                        "The pod has its role, but no policy of " + role + " allows " + refusal.action() + " on "
                                + refusal.resource() + ".",
                        Grants.of(refusal, seen));
    }

    private static Told organization(Refusal refusal, PermissionEvidence seen) {
        String account = "account " + seen.roleAccount();
        return new Told(
                "A service control policy of the organisation denies " + refusal.action() + " to " + account + ".",
                Grants.handOver("Ask the administrators of the organisation to allow " + refusal.action() + " on "
                        + refusal.resource() + " in " + account + ": nobody inside the account can."));
    }

    private static Told boundary(Refusal refusal, PermissionEvidence seen) {
        return new Told(
                "The permissions boundary of role " + seen.roleName() + " does not allow " + refusal.action() + ".",
                Grants.handOver("Allow " + refusal.action() + " on " + refusal.resource() + " in the boundary "
                        + seen.role().value().flatMap(role -> role.boundary()).orElse("policy of the role")
                        + "; it limits every role that carries it."));
    }

    private static Finding finding(String id, Refusal refusal, PermissionEvidence seen, Told told) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(refusal.logged().where(), refusal.logged().error().line()));
        refusal.logged().at().ifPresent(at -> lines.add(Line.of("logged at", at.toString())));
        lines.add(Line.of("action", refusal.action()));
        lines.add(Line.of("resource", refusal.resource()));
        lines.add(Line.of("simulator", refusal.simulatorSays()));
        return new Finding(CauseId.of(id), "role " + seen.roleName(), told.says(), lines, List.of(told.fix()));
    }
}
