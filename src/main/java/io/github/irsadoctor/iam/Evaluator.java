package io.github.irsadoctor.iam;

import java.util.List;

/**
 * Judges policies by the rules IAM documents.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">evaluation
 *     logic</a>
 */
public final class Evaluator {

    private Evaluator() {}

    /** Judges one resource-style policy (a trust policy): principals must match. Never throws. */
    public static Evaluation trust(PolicyDocument policy, AccessRequest request) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** Judges a role's identity policies together: any deny wins, else any allow, else refused. Never throws. */
    public static Evaluation identity(List<PolicyDocument> policies, AccessRequest request) {
        throw new UnsupportedOperationException("not written yet");
    }
}
