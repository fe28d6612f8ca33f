package io.github.irsadoctor.iam;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A decision with everything that led to it.
 *
 * @param decision the answer
 * @param says one sentence: why
 * @param statements every statement, matching or not, in document order
 */
public record Evaluation(Decision decision, String says, List<StatementTrace> statements) {

    public Evaluation {
        statements = List.copyOf(statements);
    }

    /** Whether the request is let in. */
    public boolean allowed() {
        return decision == Decision.ALLOWED;
    }

    /** Statements with this effect, in document order. */
    public List<StatementTrace> statements(Statement.Effect effect) {
        return statements.stream()
                .filter(each -> each.statement().effect() == effect)
                .toList();
    }

    /** The allowing statement with the fewest parts that say no; the first of several, empty if none allows. */
    public Optional<StatementTrace> nearest() {
        return statements(Statement.Effect.ALLOW).stream()
                .min(Comparator.comparingInt(each -> each.parts(Answer.NO).size()));
    }

    /** Yes, no, or can not be known from here. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN;

        static Answer of(boolean yes) {
            return yes ? YES : NO;
        }

        /** Yes if both are; no if either is, whatever the other. */
        public Answer and(Answer other) {
            if (this == NO || other == NO) {
                return NO;
            }
            return this == YES ? other : UNKNOWN;
        }

        /** Yes if either is, whatever the other; no if both are. */
        public Answer or(Answer other) {
            return not().and(other.not()).not();
        }

        /** The opposite; unknown stays unknown. */
        public Answer not() {
            return this == UNKNOWN ? UNKNOWN : of(this == NO);
        }
    }

    /** Which element of a statement a part of the trace speaks of. */
    public enum Part {
        PRINCIPAL,
        ACTION,
        RESOURCE,
        CONDITION
    }

    /**
     * One statement's trace.
     *
     * @param statement as written
     * @param matches whether all of its parts match
     * @param parts each with its own answer; none is left out after the first no
     */
    public record StatementTrace(Statement statement, Answer matches, List<PartTrace> parts) {
        public StatementTrace {
            parts = List.copyOf(parts);
        }

        /** The parts that speak of one element, in document order. */
        public List<PartTrace> parts(Part part) {
            return parts.stream().filter(each -> each.part() == part).toList();
        }

        /** The parts with one answer, in document order. */
        public List<PartTrace> parts(Answer answer) {
            return parts.stream().filter(each -> each.answer() == answer).toList();
        }

        /** The answers to one element taken together: yes where the statement has no such element. */
        public Answer answer(Part part) {
            return parts(part).stream().map(PartTrace::answer).reduce(Answer.YES, Answer::and);
        }
    }

    /**
     * One principal list, action list or condition, judged.
     *
     * @param part which element
     * @param written as it stands in the policy, for example {@code StringEquals KEY = VALUE}
     * @param asked what the request brings
     * @param answer yes, no or unknown
     * @param why one sentence naming the rule that decided
     * @param miss the nearest miss, marked, where the answer is no and something is nearly right
     * @param condition the condition judged, where the part is one
     */
    public record PartTrace(
            Part part,
            String written,
            String asked,
            Answer answer,
            String why,
            Optional<NearMiss> miss,
            Optional<Statement.Condition> condition) {

        /** Whether this is a condition on a key that ends in {@code suffix}, in any letter case. */
        public boolean onKeyEnding(String suffix) {
            int length = suffix.length();
            return condition
                    .map(Statement.Condition::key)
                    .filter(key -> key.regionMatches(true, key.length() - length, suffix, 0, length))
                    .isPresent();
        }
    }
}
