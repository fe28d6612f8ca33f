package io.github.irsadoctor.iam;

import java.util.List;
import java.util.Optional;

/**
 * One statement of a policy, as written.
 *
 * @param index zero-based place in the document
 * @param sid the statement's Sid, if it has one
 * @param effect Allow or Deny
 * @param principals empty in an identity policy
 * @param notPrincipal true if the element was NotPrincipal
 * @param actions the Action or NotAction patterns
 * @param notAction true if the element was NotAction
 * @param resources the Resource or NotResource patterns; empty in a trust policy
 * @param notResource true if the element was NotResource
 * @param conditions one per operator and key
 * @param doubts elements of which it is not certain what IAM makes of them, for example {@code Action},
 *     {@code Condition.StringEquals}, {@code Condition.StringEquals.KEY}, or {@code Statement} for the whole; each has a
 *     {@link PolicyProblem} that says why
 */
public record Statement(
        int index,
        Optional<String> sid,
        Effect effect,
        List<Principal> principals,
        boolean notPrincipal,
        List<String> actions,
        boolean notAction,
        List<String> resources,
        boolean notResource,
        List<Condition> conditions,
        List<String> doubts) {

    /** A statement read without doubt. */
    public Statement(
            int index,
            Optional<String> sid,
            Effect effect,
            List<Principal> principals,
            boolean notPrincipal,
            List<String> actions,
            boolean notAction,
            List<String> resources,
            boolean notResource,
            List<Condition> conditions) {
        this(
                index,
                sid,
                effect,
                principals,
                notPrincipal,
                actions,
                notAction,
                resources,
                notResource,
                conditions,
                List.of());
    }

    public Statement {
        principals = List.copyOf(principals);
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
        conditions = List.copyOf(conditions);
        doubts = List.copyOf(doubts);
    }

    /** Whether {@code element} was written so that its reading is not certain. */
    public boolean doubted(String element) {
        return doubts.stream().anyMatch(element::equalsIgnoreCase);
    }

    /** Whether the statement as a whole can not be relied on: written twice, no object, or with unknown elements. */
    public boolean doubted() {
        return doubted("Statement") || doubted(Elements.UNKNOWN);
    }

    /** Whether this condition, or a block it stands in, was written so that its reading is not certain. */
    public boolean doubted(Condition condition) {
        String operator = "Condition." + condition.operator();
        return doubted("Condition") || doubted(operator) || doubted(operator + "." + condition.key());
    }

    /** The statement's name in a sentence: its number, counted from one, and its Sid. */
    public String label() {
        return "statement " + (index + 1) + sid.map(name -> " (" + name + ")").orElse("");
    }

    /** What a matching statement does. */
    public enum Effect {
        ALLOW,
        DENY,
        /** Neither Allow nor Deny was written: the statement can not be judged. */
        UNREADABLE
    }

    /**
     * One principal as written.
     *
     * @param type Federated, AWS, Service, CanonicalUser, or {@code *} where the whole element was {@code "*"}
     * @param value the ARN, host, account or star
     */
    public record Principal(String type, String value) {

        /** The principal on one line: type and value, or the star alone. */
        @Override
        public String toString() {
            return type.equals("*") ? "*" : type + " " + value;
        }
    }

    /**
     * One key of one condition operator.
     *
     * @param operator as written, for example {@code ForAnyValue:StringLikeIfExists}
     * @param key as written, for example {@code oidc.eks.../id/X:sub}
     * @param values in the order written
     */
    public record Condition(String operator, String key, List<String> values) {
        public Condition {
            values = List.copyOf(values);
        }

        /** The condition on one line, for example {@code StringEquals KEY = A or B}. */
        @Override
        public String toString() {
            return operator + " " + key + " = " + String.join(" or ", values);
        }
    }
}
