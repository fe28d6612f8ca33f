package io.github.irsadoctor.checklist.permissions;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.LoggedError;
import io.github.irsadoctor.iam.ObservedError;
import io.github.irsadoctor.iam.RoleArn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** P-09: the session of the role asks for the role once more. */
final class SelfAssumeRule {

    static final IrsaRule<PermissionEvidence> SELF_ASSUME = IrsaRule.<PermissionEvidence>of(
                    "P-09", Link.PERMISSION, seen -> seen.unanswered().orElseGet(() -> judge(seen)))
            .notEssential();

    private SelfAssumeRule() {}

    private static Judgement judge(PermissionEvidence seen) {
        Optional<RoleArn> role = seen.roleArn().value();
        return role.flatMap(arn -> seen.counting(ObservedError.Kind.SELF_ASSUME_REFUSED).stream()
                        .filter(logged -> Refusals.isBy(logged.error(), arn))
                        .findFirst()
                        .map(logged -> Judgement.found(finding(logged, arn))))
                .orElseGet(seen::nothing);
    }

    private static Finding finding(LoggedError logged, RoleArn role) {
        return new Finding(
                CauseId.of("P-09"),
                "role " + role.name(),
                "The pod has role " + role.name()
                        + " already, and the application asks for the same role a second time, which the role does not allow"
                        + " to itself.",
                List.of(
                        Line.of(logged.where(), logged.error().line()),
                        Line.of("session", logged.error().identity().orElse("")),
                        Line.of("asks for", logged.error().resource().orElse(role.toString()))),
                List.of(removal(role), trusting(role)));
    }

    private static Fix removal(RoleArn role) {
        return new Fix(
                "Take the role out of the application's own settings",
                "The pod has the role without it. A setting may be called role, role_arn, assumeRoleARN or the like.",
                Fix.Risk.GREEN,
                List.of(new Change.HandOver("Remove " + role
                        + " where the application or its chart is told to assume a role; the annotation of the service"
                        + " account stays.")));
    }

    private static Fix trusting(RoleArn role) {
        return new Fix(
                "Let the role assume itself",
                "For applications that cannot do without the setting. It adds one statement to the trust policy.",
                Fix.Risk.YELLOW,
                List.of(
                        new Change.HandOver("Save the trust policy of role " + role.name()
                                + " as trust.json and add this statement to the list of its statements: "
                                + statement(role)),
                        Change.aws(
                                "iam",
                                "update-assume-role-policy",
                                "--role-name",
                                role.name(),
                                "--policy-document",
                                "file://trust.json")));
    }

    private static String statement(RoleArn role) {
        Map<String, Object> statement = new TreeMap<>(Map.of(
                "Sid",
                "ExplicitSelfRoleAssumption",
                "Effect",
                "Allow",
                "Principal",
                Map.of("AWS", role.toString()),
                "Action",
                "sts:AssumeRole"));
        return JsonMapper.shared().writeValueAsString(statement);
    }
}
