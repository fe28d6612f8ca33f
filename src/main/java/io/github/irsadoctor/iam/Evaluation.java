package io.github.irsadoctor.iam;

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

    /** Yes, no, or can not be known from here. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN
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
            Optional<Statement.Condition> condition) {}
}
