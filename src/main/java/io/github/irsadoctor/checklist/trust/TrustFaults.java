package io.github.irsadoctor.checklist.trust;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.checklist.scene.IssuerText;
import io.github.irsadoctor.iam.Decision;
import io.github.irsadoctor.iam.Evaluation;
import io.github.irsadoctor.iam.Evaluation.Answer;
import io.github.irsadoctor.iam.Evaluation.Part;
import io.github.irsadoctor.iam.Evaluation.PartTrace;
import io.github.irsadoctor.iam.Evaluation.StatementTrace;
import io.github.irsadoctor.iam.Statement;
import io.github.irsadoctor.iam.WebIdentity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns a refusal into causes: all that is wrong with the statement that comes nearest, and every deny that matches. A
 * statement meant for another cluster or service account is not at fault as long as another one comes nearer.
 */
final class TrustFaults {

    private TrustFaults() {}

    /** Never empty for a refusal, empty for everything else. */
    static List<TrustFault> of(Evaluation evaluation, WebIdentity identity) {
        if (evaluation.decision() != Decision.REFUSED) {
            return List.of();
        }
        List<TrustFault> faults = new ArrayList<>(denies(evaluation));
        List<StatementTrace> federated = evaluation.statements(Statement.Effect.ALLOW).stream()
                .filter(trace -> !Principals.providers(trace.statement()).isEmpty())
                .toList();
        if (federated.isEmpty()) {
            faults.add(MissingStatement.in(evaluation, identity));
            return faults;
        }
        if (federated.stream().allMatch(trace -> trace.matches() == Answer.NO)) {
            nearest(federated, identity).ifPresent(trace -> faults.addAll(inStatement(trace, identity)));
        }
        return faults.isEmpty() ? List.of(unexplained(evaluation)) : faults;
    }

    /** The one that takes the least to let this very service account in. */
    private static Optional<StatementTrace> nearest(List<StatementTrace> statements, WebIdentity identity) {
        return statements.stream()
                .min(Comparator.comparingInt((StatementTrace trace) -> cost(trace, identity))
                        .thenComparing(trace -> trace.answer(Part.PRINCIPAL) != Answer.YES)
                        .thenComparing(trace -> trace.parts(Answer.NO).size()));
    }

    /** Another cluster weighs more than a near miss of the subject, and less than a plainly different service account. */
    private static int cost(StatementTrace trace, WebIdentity identity) {
        int provider = trace.answer(Part.PRINCIPAL) == Answer.YES
                ? 0
                : Principals.nearness(trace.statement(), identity) == IssuerText.Is.OTHER ? 3 : 1;
        int subject = switch (SubjectFaults.difference(trace.statement(), identity)) {
            case NOTHING -> 0;
            case FORM -> 1;
            case PART -> 2;
            case ALL -> 4;
        };
        return provider + subject;
    }

    private static List<TrustFault> inStatement(StatementTrace trace, WebIdentity identity) {
        List<TrustFault> faults = new ArrayList<>();
        Statement statement = trace.statement();
        if (trace.answer(Part.PRINCIPAL) == Answer.NO) {
            faults.addAll(Principals.faults(statement, identity));
        }
        if (trace.answer(Part.ACTION) == Answer.NO) {
            faults.add(wrongAction(statement));
        }
        trace.parts(Part.CONDITION).stream()
                .filter(part -> part.answer() == Answer.NO)
                .flatMap(part -> ConditionFaults.of(statement, part, identity))
                .forEach(faults::add);
        return distinct(faults);
    }

    /** One cause shows in principal and keys alike; it is one fault, with the lines of all. */
    private static List<TrustFault> distinct(List<TrustFault> faults) {
        return faults.stream()
                .collect(Collectors.groupingBy(
                        fault -> List.of(fault.cause().id(), fault.says()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(TrustFault::merged)
                .toList();
    }

    private static TrustFault wrongAction(Statement statement) {
        String actions = statement.actions().isEmpty() ? "nothing" : String.join(", ", statement.actions());
        return TrustFault.in(
                statement,
                "R-02",
                statement.notAction()
                        ? "The trust policy leaves out " + WebIdentity.ACTION + ", which a pod's token needs."
                        : "The trust policy allows " + actions + ", but a pod's token needs " + WebIdentity.ACTION
                                + ".",
                List.of(
                        Line.of((statement.notAction() ? "NotAction" : "Action"), actions),
                        Line.of("needed", WebIdentity.ACTION)),
                "In " + TrustFault.name(statement) + " set Action to " + WebIdentity.ACTION + ".");
    }

    private static List<TrustFault> denies(Evaluation evaluation) {
        return evaluation.statements(Statement.Effect.DENY).stream()
                .filter(trace -> trace.matches() == Answer.YES)
                .map(trace -> TrustFault.in(
                        trace.statement(),
                        "R-17",
                        "The trust policy denies this token explicitly in " + TrustFault.name(trace.statement()) + ".",
                        parts(trace.parts().stream()),
                        "Narrow or remove " + TrustFault.name(trace.statement()) + "."))
                .toList();
    }

    private static TrustFault unexplained(Evaluation evaluation) {
        return new TrustFault(
                CauseId.of("R-17"),
                Optional.empty(),
                "The trust policy refuses the token: " + evaluation.says(),
                parts(evaluation.statements().stream().flatMap(trace -> trace.parts(Answer.NO).stream())),
                "Compare the policy's trace with the token.",
                Optional.empty());
    }

    private static List<Line> parts(Stream<PartTrace> parts) {
        return parts.map(part -> Line.of(part.part().name().toLowerCase(Locale.ROOT), part.written()))
                .toList();
    }
}
