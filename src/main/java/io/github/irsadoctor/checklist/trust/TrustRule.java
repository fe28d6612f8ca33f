package io.github.irsadoctor.checklist.trust;

import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.Unanswered;
import io.github.irsadoctor.facts.Role;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.iam.Decision;
import io.github.irsadoctor.iam.Evaluation;
import io.github.irsadoctor.iam.WebIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The trust rules that differ only in which fault they look for: one row each. */
public final class TrustRule {

    private static final Set<String> OF_SUBJECT = Set.of("R-08", "R-09", "J-01", "J-02", "J-04");

    private TrustRule() {}

    /** The rule for one id, at one link of the chain. */
    public static IrsaRule<TrustEvidence> row(String id, Link link) {
        return IrsaRule.of(
                id, link, seen -> open(seen).or(() -> found(seen, id)).orElseGet(Judgement::clear));
    }

    /** A rule on the subject: it has no say while the policy lets no token of this cluster near the subject. */
    public static IrsaRule<TrustEvidence> subjectRow(String id) {
        return IrsaRule.of(
                id,
                Link.SUBJECT,
                seen -> open(seen)
                        .or(() -> found(seen, id))
                        .or(() -> before(seen))
                        .orElseGet(Judgement::clear));
    }

    /** Why nothing can be judged; empty where the policy is decided. */
    static Optional<Judgement> open(TrustEvidence seen) {
        if (seen.role() instanceof Seen.Absent<Role> absent) {
            return Optional.of(
                    Judgement.notApplicable("there is no trust policy to judge: " + absent.what() + " is not there"));
        }
        if (seen.evaluation().value().isEmpty() || seen.identity().value().isEmpty()) {
            return Optional.of(Unanswered.of(seen.role(), seen.identity(), seen.evaluation()));
        }
        Evaluation evaluation = seen.evaluation().value().get();
        return evaluation.decision() == Decision.CANNOT_JUDGE
                ? Optional.of(Judgement.unknown(OpenQuestion.in(evaluation)))
                : Optional.empty();
    }

    private static Optional<Judgement> found(TrustEvidence seen, String id) {
        WebIdentity identity = seen.identity().value().orElseThrow();
        Finding[] findings = seen.faults().stream()
                .filter(fault -> fault.cause().id().equals(id))
                .map(fault -> finding(fault, identity))
                .toArray(Finding[]::new);
        return findings.length == 0 ? Optional.empty() : Optional.of(Judgement.found(findings));
    }

    private static Optional<Judgement> before(TrustEvidence seen) {
        boolean aboutSubject = seen.faults().stream()
                .anyMatch(fault -> OF_SUBJECT.contains(fault.cause().id()));
        return seen.faults().stream()
                .filter(fault -> !aboutSubject)
                .findFirst()
                .map(fault -> Judgement.notApplicable(
                        "the policy refuses the token whatever its subject (" + fault.cause() + ")"));
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
                        Change.aws(
                                "iam",
                                "get-role",
                                "--role-name",
                                role,
                                "--query",
                                "Role.AssumeRolePolicyDocument",
                                "--output",
                                "json"),
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
