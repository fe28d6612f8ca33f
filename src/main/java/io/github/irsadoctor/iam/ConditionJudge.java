package io.github.irsadoctor.iam;

import io.github.irsadoctor.iam.Evaluation.Answer;
import io.github.irsadoctor.iam.Evaluation.Part;
import io.github.irsadoctor.iam.Evaluation.PartTrace;
import io.github.irsadoctor.iam.Operator.Kind;
import io.github.irsadoctor.iam.Statement.Condition;
import java.util.List;
import java.util.Optional;

/**
 * Judges one key of one operator: any of its values may match, none may under a negated operator.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_multi-value-conditions.html">conditions
 *     with several keys or values</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">condition
 *     operators</a>
 */
final class ConditionJudge {

    private final AccessRequest request;
    private final Comparison comparison;
    private final Reasons reasons;

    ConditionJudge(AccessRequest request, Template template) {
        this.request = request;
        this.comparison = new Comparison(template);
        this.reasons = new Reasons(request);
    }

    PartTrace judge(Condition condition) {
        ContextValue known = request.contextFor(condition.key());
        Optional<Operator> operator = Operator.parse(condition.operator());
        Answer answer = operator.map(each -> answer(each, condition, known)).orElse(Answer.UNKNOWN);
        String why = operator.map(each -> reasons.why(each, condition, known, answer))
                .orElse("IAM documents no condition operator " + condition.operator() + ".");
        Optional<NearMiss> miss =
                answer == Answer.NO ? operator.flatMap(each -> reasons.miss(each, condition, known)) : Optional.empty();
        return new PartTrace(
                Part.CONDITION, condition.toString(), asked(known), answer, why, miss, Optional.of(condition));
    }

    private static String asked(ContextValue known) {
        if (known instanceof ContextValue.Present present) {
            return String.join(", ", present.values());
        }
        return known instanceof ContextValue.Missing ? "(not in the request)" : "(not known)";
    }

    private Answer answer(Operator operator, Condition condition, ContextValue known) {
        if (condition.values().isEmpty() || known instanceof ContextValue.Unknown) {
            return Answer.UNKNOWN;
        }
        List<String> asked = known instanceof ContextValue.Present present ? present.values() : List.of();
        if (operator.test().kind() == Kind.NULL) {
            return absent(condition, asked.isEmpty());
        }
        if (asked.isEmpty()) {
            return Answer.of(operator.trueWhenMissing());
        }
        return switch (operator.quantifier()) {
            case ALL ->
                asked.stream().map(each -> one(operator, each, condition)).reduce(Answer.YES, Answer::and);
            case ANY ->
                asked.stream().map(each -> one(operator, each, condition)).reduce(Answer.NO, Answer::or);
            // Several values without a set operator: the documentation asks for one and leaves the outcome open.
            case NONE -> asked.size() == 1 ? one(operator, asked.get(0), condition) : Answer.UNKNOWN;
        };
    }

    private static Answer absent(Condition condition, boolean missing) {
        return condition.values().stream()
                .map(value -> Comparison.bool(value)
                        .map(wanted -> Answer.of(wanted == missing))
                        .orElse(Answer.UNKNOWN))
                .reduce(Answer.NO, Answer::or);
    }

    private Answer one(Operator operator, String asked, Condition condition) {
        Answer any = condition.values().stream()
                .map(written -> comparison.compare(operator.test(), asked, written))
                .reduce(Answer.NO, Answer::or);
        return operator.test().negated() ? any.not() : any;
    }
}
