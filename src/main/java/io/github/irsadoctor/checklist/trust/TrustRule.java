package io.github.irsadoctor.checklist.trust;

import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.Unanswered;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.iam.Decision;
import io.github.irsadoctor.iam.Evaluation;
import io.github.irsadoctor.iam.WebIdentity;
import java.util.ArrayList;
import java.util.List;

/** The trust rules that differ only in which fault they look for: one row each. */
public final class TrustRule {

    private TrustRule() {}

    /** The rule for one id, at one link of the chain. */
    public static IrsaRule<TrustEvidence> row(String id, Link link) {
        return IrsaRule.of(id, link, seen -> judge(seen, id));
    }

    private static Judgement judge(TrustEvidence seen, String id) {
        if (seen.evaluation().value().isEmpty() || seen.identity().value().isEmpty()) {
            return Unanswered.of(seen.role(), seen.identity(), seen.evaluation());
        }
        Evaluation evaluation = seen.evaluation().value().get();
        if (evaluation.decision() == Decision.CANNOT_JUDGE) {
            return Judgement.unknown(new Unseen(
                    "the trust policy cannot be judged from here: " + evaluation.says(),
                    "what only AWS knows of the request"));
        }
        WebIdentity identity = seen.identity().value().get();
        Finding[] findings = seen.faults().stream()
                .filter(fault -> fault.cause().id().equals(id))
                .map(fault -> finding(fault, identity))
                .toArray(Finding[]::new);
        return findings.length == 0 ? Judgement.clear() : Judgement.found(findings);
    }

    static Finding finding(TrustFault fault, WebIdentity identity) {
        List<Line> lines = new ArrayList<>(fault.lines());
        fault.statement().ifPresent(statement -> lines.add(Line.of("where", TrustFault.name(statement))));
        return new Finding(
                fault.cause(),
                "role " + identity.roleArn().name(),
                fault.says(),
                lines,
                List.of(edit(fault, identity.roleArn().name())));
    }

    private static Fix edit(TrustFault fault, String role) {
        return new Fix(
                "Edit the trust policy of role " + role,
                "Takes effect within seconds to minutes; no pod needs a restart. Others may use this role: change only what is"
                        + " named, and keep the old document.",
                Fix.Risk.YELLOW,
                List.of(
                        Change.aws("iam", "get-role", "--role-name", role, "--query", "Role.AssumeRolePolicyDocument"),
                        new Change.HandOver("Save that as trust.json. " + fault.edit()),
                        Change.aws(
                                "iam",
                                "update-assume-role-policy",
                                "--role-name",
                                role,
                                "--policy-document",
                                "file://trust.json")));
    }
}
