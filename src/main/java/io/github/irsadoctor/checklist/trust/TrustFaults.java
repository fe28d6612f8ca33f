package io.github.irsadoctor.checklist.trust;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Line;
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

    static List<TrustFault> of(Evaluation evaluation, WebIdentity identity) {
        if (evaluation.decision() != Decision.REFUSED) {
            return List.of();
        }
        List<TrustFault> faults = new ArrayList<>(denies(evaluation));
        List<StatementTrace> federated = evaluation.statements(Statement.Effect.ALLOW).stream()
                .filter(trace -> !Principals.providers(trace.statement()).isEmpty())
                .toList();
        if (federated.isEmpty()) {
            faults.add(noWebIdentity(evaluation, identity));
            return faults;
        }
        nearest(federated, identity).ifPresent(trace -> faults.addAll(inStatement(trace, identity)));
        return faults.isEmpty() ? List.of(unexplained(evaluation)) : faults;
    }

    /** Those that fail in the fewest parts; of several that trust this cluster the one with the nearest subject. */
    private static Optional<StatementTrace> nearest(List<StatementTrace> statements, WebIdentity identity) {
        return statements.stream()
                .filter(trace -> trace.matches() == Answer.NO)
                .min(Comparator.comparing((StatementTrace trace) -> trace.answer(Part.PRINCIPAL) != Answer.YES)
                        .thenComparing(trace -> Principals.distance(trace.statement(), identity))
                        .thenComparing(trace -> trace.parts(Answer.NO).size())
                        .thenComparing(trace -> SubjectFaults.distance(trace.statement(), identity)));
    }

    private static List<TrustFault> inStatement(StatementTrace trace, WebIdentity identity) {
        List<TrustFault> faults = new ArrayList<>();
        Statement statement = trace.statement();
        if (trace.answer(Part.PRINCIPAL) == Answer.NO) {
            faults.add(Principals.fault(statement, identity));
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
                .collect(Collectors.groupingBy(TrustFault::cause, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(TrustFaults::merged)
                .toList();
    }

    private static TrustFault merged(List<TrustFault> same) {
        TrustFault first = same.get(0);
        return new TrustFault(
                first.cause(),
                first.statement(),
                first.says(),
                same.stream().flatMap(fault -> fault.lines().stream()).toList(),
                same.stream().map(TrustFault::edit).distinct().collect(Collectors.joining(" ")),
                first.foreignIssuer());
    }

    private static TrustFault noWebIdentity(Evaluation evaluation, WebIdentity identity) {
        String trusts = evaluation.statements().stream()
                .flatMap(trace -> trace.statement().principals().stream())
                .map(principal -> principal.type() + " " + principal.value())
                .distinct()
                .collect(Collectors.joining(", "));
        return new TrustFault(
                CauseId.of("R-01"),
                Optional.empty(),
                "The role's trust policy does not trust any OIDC provider, so no service account can assume it.",
                List.of(
                        Line.of("policy trusts", trusts.isEmpty() ? "nobody" : trusts),
                        Line.of("token comes from", identity.providerArn())),
                "Add this statement: " + StatementText.of(identity),
                Optional.empty());
    }

    private static TrustFault wrongAction(Statement statement) {
        String actions = String.join(", ", statement.actions());
        return TrustFault.in(
                statement,
                "R-02",
                "The trust policy allows " + actions + ", but a pod's token needs " + WebIdentity.ACTION + ".",
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
