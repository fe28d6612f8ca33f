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
import io.github.irsadoctor.checklist.scene.Unanswered;
import io.github.irsadoctor.facts.Role;
import io.github.irsadoctor.iam.RoleArn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A role is named, but no role answers to that name: the ARN is malformed, or IAM has no such role. */
final class ArnRules {

    static final IrsaRule<AnnotationEvidence> MALFORMED = IrsaRule.of("A-04", Link.ARN_SYNTAX, ArnRules::malformed);

    static final IrsaRule<AnnotationEvidence> NO_SUCH_ROLE = IrsaRule.of("A-05", Link.ANNOTATION, ArnRules::noSuchRole);

    private ArnRules() {}

    private static Judgement malformed(AnnotationEvidence seen) {
        Optional<RoleMeant> annotated = seen.meant().value().filter(meant -> meant.from() == RoleMeant.From.ANNOTATION);
        if (annotated.isEmpty()) {
            return seen.account().isKnown()
                    ? Judgement.notApplicable("the service account names no role")
                    : Unanswered.of(seen.accountName(), seen.account());
        }
        return ArnFault.in(annotated.get().written())
                .map(fault -> Judgement.found(finding(seen, annotated.get(), fault)))
                .orElseGet(Judgement::clear);
    }

    private static Finding finding(AnnotationEvidence seen, RoleMeant meant, ArnFault fault) {
        List<Line> lines = new ArrayList<>();
        lines.add(
                fault.marks().isEmpty()
                        ? Line.of("annotation", meant.written())
                        : Line.marked("annotation", meant.written(), fault.marks()));
        lines.add(Line.of("right form", "arn:PARTITION:iam::ACCOUNT:role/NAME"));
        meant.arn().ifPresent(arn -> lines.add(Line.of("probably meant", arn.toString())));
        seen.role()
                .value()
                .ifPresent(role -> lines.add(Line.of("IAM has", role.arn().toString())));
        Optional<String> right = seen.role()
                .value()
                .map(role -> role.arn().toString())
                .or(() -> meant.arn().map(RoleArn::toString));
        return new Finding(
                CauseId.of("A-04"),
                seen.subject(),
                "The role ARN in the annotation is malformed: it " + fault.says() + ".",
                lines,
                List.of(Annotating.withIfKnown(seen, right)));
    }

    private static Judgement noSuchRole(AnnotationEvidence seen) {
        Optional<RoleMeant> meant = seen.meant().value();
        if (meant.isEmpty()) {
            return Unanswered.of(seen.accountName(), seen.meant());
        }
        Optional<RoleArn> arn = meant.get().arn();
        if (arn.isEmpty()) {
            return Judgement.notApplicable("no role can be looked up for a malformed ARN");
        }
        if (!seen.role().isKnown()) {
            return Unanswered.of(seen.role());
        }
        return seen.role()
                .value()
                .map(role -> role.arn().equals(arn.get())
                        ? Judgement.clear()
                        : Judgement.found(otherArn(seen, arn.get(), role)))
                .orElseGet(() -> Judgement.found(noRole(seen, arn.get())));
    }

    /** IAM finds a role by its name alone, STS by its whole ARN. */
    private static Finding otherArn(AnnotationEvidence seen, RoleArn wanted, Role role) {
        String right = role.arn().toString();
        return new Finding(
                CauseId.of("A-05"),
                "role/" + wanted.name(),
                "No role has the ARN that is named: the role " + role.arn().name() + " has another path or spelling.",
                List.of(Line.of("named", wanted.toString()), Line.of("IAM has", right)),
                List.of(Annotating.with(seen, right)));
    }

    private static Finding noRole(AnnotationEvidence seen, RoleArn wanted) {
        return new Finding(
                CauseId.of("A-05"),
                "role/" + wanted.name(),
                "The role " + wanted.name() + " does not exist in account " + wanted.account() + ".",
                List.of(Line.of("named", wanted.toString()), Line.of("iam:GetRole", "NoSuchEntity in that account")),
                List.of(new Fix(
                        "Name the role that exists",
                        "The account was asked and has no role of this name; list what it has, then annotate.",
                        Fix.Risk.YELLOW,
                        List.of(
                                Change.aws("iam", "list-roles", "--query", "Roles[].Arn", "--output", "text"),
                                new Change.HandOver("Set the annotation of service account " + seen.name()
                                        + " in namespace " + seen.namespace()
                                        + " to the right ARN and make new pods, or create the role.")))));
    }
}
