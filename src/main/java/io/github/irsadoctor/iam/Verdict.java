package io.github.irsadoctor.iam;

import io.github.irsadoctor.iam.Evaluation.Answer;
import io.github.irsadoctor.iam.Evaluation.PartTrace;
import io.github.irsadoctor.iam.Evaluation.StatementTrace;
import io.github.irsadoctor.iam.Statement.Effect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts the statements' answers together: an explicit deny wins over any allow, and what nothing allows is refused.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">evaluation
 *     logic</a>
 */
final class Verdict {

    private final List<StatementTrace> traces;

    private Verdict(List<StatementTrace> traces) {
        this.traces = traces;
    }

    static Evaluation over(List<StatementTrace> traces) {
        return new Verdict(traces).evaluation();
    }

    private Evaluation evaluation() {
        Optional<StatementTrace> denying = first(Effect.DENY, Answer.YES);
        if (denying.isPresent()) {
            return said(Decision.REFUSED, name(denying.get()) + " denies it, and a deny wins over every allow.");
        }
        Optional<StatementTrace> allowing = first(Effect.ALLOW, Answer.YES);
        Optional<StatementTrace> perhapsDenying = first(Effect.DENY, Answer.UNKNOWN);
        Optional<StatementTrace> unreadable = traces.stream()
                .filter(each -> each.statement().effect() == Effect.UNREADABLE && each.matches() != Answer.NO)
                .findFirst();
        if (allowing.isPresent() && perhapsDenying.isEmpty() && unreadable.isEmpty()) {
            return said(Decision.ALLOWED, name(allowing.get()) + " allows it.");
        }
        Optional<StatementTrace> perhapsAllowing = first(Effect.ALLOW, Answer.UNKNOWN);
        if (allowing.isEmpty() && perhapsAllowing.isEmpty() && unreadable.isEmpty()) {
            return said(Decision.REFUSED, nothingAllows());
        }
        StatementTrace open = perhapsDenying
                .or(() -> unreadable)
                .or(() -> perhapsAllowing)
                .or(() -> allowing)
                .orElseThrow();
        return said(Decision.CANNOT_JUDGE, "It can not be judged from here: " + whyOpen(open));
    }

    private Evaluation said(Decision decision, String says) {
        return new Evaluation(decision, says.substring(0, 1).toUpperCase(Locale.ROOT) + says.substring(1), traces);
    }

    private Optional<StatementTrace> first(Effect effect, Answer answer) {
        return traces.stream()
                .filter(each -> each.statement().effect() == effect && each.matches() == answer)
                .findFirst();
    }

    private static String name(StatementTrace trace) {
        return trace.statement().label();
    }

    private String nothingAllows() {
        Optional<StatementTrace> nearest = new Evaluation(Decision.REFUSED, "", traces).nearest();
        return nearest.map(each -> "No statement allows it: " + name(each) + " is kept from matching by "
                        + each.parts(Answer.NO).stream().map(Verdict::element).collect(Collectors.joining(", ")) + ".")
                .orElse("No statement allows it: none has the effect Allow.");
    }

    private static String element(PartTrace part) {
        return part.condition()
                .map(condition -> "the condition " + condition)
                .orElse("its " + part.part().name().toLowerCase(Locale.ROOT));
    }

    private static String whyOpen(StatementTrace trace) {
        if (trace.statement().effect() == Effect.UNREADABLE) {
            return name(trace) + " has no readable Effect.";
        }
        Optional<PartTrace> open = trace.parts(Answer.UNKNOWN).stream().findFirst();
        return name(trace) + ": "
                + open.map(part -> element(part) + ": " + part.why())
                        .orElse("it is written so that what IAM makes of it is not certain.");
    }
}
