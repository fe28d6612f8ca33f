package io.github.irsadoctor.checklist.permissions;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.permissions.PermissionEvidence.Refusal;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.Unanswered;
import io.github.irsadoctor.facts.Role;
import io.github.irsadoctor.facts.Simulation;
import io.github.irsadoctor.iam.ObservedError.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An action was refused to the role. The text names one layer; where it names none, the simulator tells boundary and service
 * control policy from a missing permission.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html">access denied messages</a>
 */
final class PermissionRules {

    static final IrsaRule<PermissionEvidence> NOT_ALLOWED = row("P-01", PermissionRules::notAllowed);
    static final IrsaRule<PermissionEvidence> SERVICE_CONTROL_POLICY = row("P-04", PermissionRules::organization);
    static final IrsaRule<PermissionEvidence> BOUNDARY = row("P-05", PermissionRules::boundary);

    private PermissionRules() {}

    private interface Layer {
        Optional<Finding> of(Refusal refusal, Role role);
    }

    private static IrsaRule<PermissionEvidence> row(String id, Layer layer) {
        return IrsaRule.<PermissionEvidence>of(id, Link.PERMISSION, seen -> judge(seen, layer))
                .notEssential();
    }

    private static Judgement judge(PermissionEvidence seen, Layer layer) {
        if (seen.role().value().isEmpty() || seen.errors().value().isEmpty()) {
            return Unanswered.of(seen.role(), seen.errors());
        }
        Role role = seen.role().value().get();
        Finding[] findings = seen.refusals().stream()
                .filter(refusal -> !refusal.allowedNow())
                .flatMap(refusal -> layer.of(refusal, role).stream())
                .toArray(Finding[]::new);
        return findings.length == 0 ? Judgement.clear() : Judgement.found(findings);
    }

    private static Optional<Finding> notAllowed(Refusal refusal, Role role) {
        boolean otherLayer = isOrganization(refusal) || isBoundary(refusal);
        return otherLayer
                ? Optional.empty()
                : Optional.of(finding(
                        "P-01",
                        "The pod has its role, but no policy of " + role.arn().name() + " allows " + refusal.action()
                                + " on " + refusal.resource() + ".",
                        refusal,
                        role,
                        allow(refusal, role)));
    }

    private static Optional<Finding> organization(Refusal refusal, Role role) {
        return isOrganization(refusal)
                ? Optional.of(finding(
                        "P-04",
                        "A service control policy of the organisation denies " + refusal.action() + " to account "
                                + role.arn().account() + ".",
                        refusal,
                        role,
                        ask("Ask the administrators of the organisation to allow " + refusal.action() + " on "
                                + refusal.resource() + " in account "
                                + role.arn().account()
                                + ": nobody inside the account can.")))
                : Optional.empty();
    }

    private static Optional<Finding> boundary(Refusal refusal, Role role) {
        return isBoundary(refusal)
                ? Optional.of(finding(
                        "P-05",
                        "The permissions boundary of role " + role.arn().name() + " does not allow " + refusal.action()
                                + ".",
                        refusal,
                        role,
                        ask("Allow " + refusal.action() + " on " + refusal.resource() + " in the boundary "
                                + role.boundary().orElse("policy") + "; it limits every role that carries it.")))
                : Optional.empty();
    }

    private static boolean isOrganization(Refusal refusal) {
        return refusal.logged().error().kind() == Kind.REFUSED_BY_SCP
                || says(refusal, Simulation::allowedByOrganizations);
    }

    private static boolean isBoundary(Refusal refusal) {
        return refusal.logged().error().kind() == Kind.REFUSED_BY_BOUNDARY
                || refusal.logged().error().kind() != Kind.REFUSED_BY_SCP
                        && says(refusal, Simulation::allowedByBoundary);
    }

    private static boolean says(Refusal refusal, Function<Simulation, Optional<Boolean>> layer) {
        return refusal.simulation()
                .value()
                .flatMap(layer)
                .filter(allowed -> !allowed)
                .isPresent();
    }

    private static Finding finding(String id, String says, Refusal refusal, Role role, Fix fix) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(refusal.logged().where(), refusal.logged().error().line()));
        refusal.logged().at().ifPresent(at -> lines.add(Line.of("logged at", at.toString())));
        lines.add(Line.of("action", refusal.action()));
        lines.add(Line.of("resource", refusal.resource()));
        lines.add(Line.of(
                "simulator",
                refusal.simulation()
                        .value()
                        .map(Simulation::decision)
                        .orElseGet(() -> "not asked: "
                                + refusal.simulation()
                                        .unseen()
                                        .map(it -> it.says())
                                        .orElse(""))));
        return new Finding(CauseId.of(id), "role " + role.arn().name(), says, lines, List.of(fix));
    }

    private static Fix allow(Refusal refusal, Role role) {
        String document = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\""
                + refusal.action() + "\",\"Resource\":\"" + refusal.resource() + "\"}]}";
        return new Fix(
                "Allow exactly " + refusal.action() + " on that resource",
                "Adds one inline policy to the role; every pod that uses the role gets it. No restart.",
                Fix.Risk.YELLOW,
                List.of(Change.aws(
                        "iam",
                        "put-role-policy",
                        "--role-name",
                        role.arn().name(),
                        "--policy-name",
                        "allow-" + refusal.action().replace(':', '-'),
                        "--policy-document",
                        document)));
    }

    private static Fix ask(String text) {
        return new Fix(
                "Hand this over",
                "It cannot be changed from here.",
                Fix.Risk.YELLOW,
                List.of(new Change.HandOver(text)));
    }
}
