package io.github.irsadoctor.checklist.permissions;

import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.facts.IdentityPolicy;
import io.github.irsadoctor.facts.Role;
import io.github.irsadoctor.iam.ObservedError;
import java.util.ArrayList;
import java.util.List;

/** Step 6 for the eye: what STS was asked, the policies of the role, the commands. */
final class PermissionExhibits {

    private PermissionExhibits() {}

    static List<Exhibit> of(PermissionEvidence seen) {
        List<Exhibit> exhibits = new ArrayList<>();
        StsQuestion.of(seen).map(StsQuestion::exhibit).ifPresent(exhibits::add);
        seen.policies().value().ifPresent(policies -> {
            exhibits.add(new Exhibit.Fields("Policies of the role", names(policies, seen)));
            policies.forEach(policy -> exhibits.add(new Exhibit.Json(policy.name(), Refusals.text(policy))));
        });
        seen.role().value().ifPresent(role -> exhibits.add(new Exhibit.Commands("By hand", commands(role, seen))));
        return exhibits;
    }

    private static List<Line> names(List<IdentityPolicy> policies, PermissionEvidence seen) {
        List<Line> lines = new ArrayList<>();
        policies.forEach(policy -> lines.add(Line.of(policy.arn().isPresent() ? "attached" : "inline", policy.name())));
        seen.role().value().flatMap(Role::boundary).ifPresent(arn -> lines.add(Line.of("boundary", arn)));
        return lines;
    }

    private static List<String> commands(Role role, PermissionEvidence seen) {
        String name = role.arn().name();
        List<String> commands = new ArrayList<>();
        commands.add(Change.aws("iam", "list-attached-role-policies", "--role-name", name)
                .command());
        commands.add(
                Change.aws("iam", "list-role-policies", "--role-name", name).command());
        seen.refusals().forEach(refusal -> commands.add(simulation(role, refusal)));
        if (!seen.counting(ObservedError.Kind.KMS_REFUSED).isEmpty()) {
            commands.addAll(KeyAdvice.find());
        }
        seen.refusals().stream()
                .filter(Refusal::isOfKey)
                .filter(refusal -> refusal.resource().startsWith("arn:"))
                .forEach(refusal -> commands.add(KeyAdvice.policyOf(refusal.resource())));
        return commands;
    }

    private static String simulation(Role role, Refusal refusal) {
        return Change.aws(
                        "iam",
                        "simulate-principal-policy",
                        "--policy-source-arn",
                        role.arn().toString(),
                        "--action-names",
                        refusal.action(),
                        "--resource-arns",
                        refusal.resource())
                .command();
    }
}
