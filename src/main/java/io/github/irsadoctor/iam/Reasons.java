package io.github.irsadoctor.iam;

import io.github.irsadoctor.iam.Evaluation.Answer;
import io.github.irsadoctor.iam.Operator.Kind;
import io.github.irsadoctor.iam.Operator.Quantifier;
import io.github.irsadoctor.iam.Statement.Condition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says why a condition was answered as it was, and what it nearly matched. */
final class Reasons {

    private final AccessRequest request;

    Reasons(AccessRequest request) {
        this.request = request;
    }

    String why(Operator operator, Condition condition, ContextValue known, Answer answer) {
        if (condition.values().isEmpty()) {
            return "The condition lists no value.";
        }
        if (known instanceof ContextValue.Unknown) {
            return "The value of " + condition.key() + " in the request can not be known from here.";
        }
        if (operator.test().kind() == Kind.NULL) {
            return "Null asks whether the key is absent; it is "
                    + (known instanceof ContextValue.Missing ? "absent." : "present.");
        }
        if (known instanceof ContextValue.Missing) {
            return missing(operator, condition);
        }
        if (answer == Answer.UNKNOWN) {
            return "A value is not of the operator's kind, or holds a variable that can not be resolved from here.";
        }
        return compared(operator, condition, answer);
    }

    private static String missing(Operator operator, Condition condition) {
        String rule = operator.ifExists()
                ? "IfExists is true for an absent key"
                : operator.quantifier() == Quantifier.ALL
                        ? "ForAllValues is true for an absent key"
                        : operator.quantifier() == Quantifier.ANY
                                ? "ForAnyValue is false for an absent key"
                                : operator.test().negated()
                                        ? "a negated operator is true for an absent key"
                                        : "the operator is false for an absent key";
        return "The key " + condition.key() + " is not in the request; " + rule + ".";
    }

    private static String compared(Operator operator, Condition condition, Answer answer) {
        Operator.Test test = operator.test();
        if (test.negated()) {
            return answer == Answer.YES
                    ? test.spelling() + ": no value listed matches, as it asks."
                    : test.spelling() + ": a value listed matches, and it asks that none does.";
        }
        if (answer == Answer.YES) {
            return test.spelling() + ": a value listed matches.";
        }
        boolean literal = test.kind() == Kind.TEXT || test.kind() == Kind.TEXT_ANY_CASE;
        boolean wild = condition.values().stream().anyMatch(value -> value.contains("*") || value.contains("?"));
        return literal && wild
                ? test.spelling() + " takes * and ? literally; only StringLike has wildcards."
                : test.spelling() + ": no value listed matches.";
    }

    /** What the condition nearly matched: another key of the request, or another value. */
    Optional<NearMiss> miss(Operator operator, Condition condition, ContextValue known) {
        if (operator.test().negated() || operator.test().kind() == Kind.NULL) {
            return Optional.empty();
        }
        if (known instanceof ContextValue.Present present) {
            Optional<NearMiss> otherKey = NearMisses.claim(condition, presentKeys());
            return otherKey.or(() -> present.values().stream()
                    .findFirst()
                    .flatMap(asked -> NearMisses.nearest(
                            asked, condition.values(), (want, have) -> NearMisses.value(operator, want, have))));
        }
        return NearMisses.key(condition, presentKeys());
    }

    private List<String> presentKeys() {
        return request.context().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof ContextValue.Present)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
