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
        List<Condition> conditions) {

    public Statement {
        principals = List.copyOf(principals);
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
        conditions = List.copyOf(conditions);
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
    public record Principal(String type, String value) {}

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
    }
}
