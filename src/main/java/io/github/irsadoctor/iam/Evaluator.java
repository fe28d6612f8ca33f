package io.github.irsadoctor.iam;

import io.github.irsadoctor.iam.Evaluation.StatementTrace;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges policies by the rules IAM documents. What is not documented is never guessed: it makes a part unknown.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">evaluation
 *     logic</a>
 */
public final class Evaluator {

    private Evaluator() {}

    /** Judges one resource-style policy (a trust policy): principals must match. Never throws. */
    public static Evaluation trust(PolicyDocument policy, AccessRequest request) {
        StatementJudge judge = StatementJudge.ofTrust(policy, request);
        return Verdict.over(policy.statements().stream().map(judge::judge).toList());
    }

    /** Judges a role's identity policies together: any deny wins, else any allow, else refused. Never throws. */
    public static Evaluation identity(List<PolicyDocument> policies, AccessRequest request) {
        List<StatementTrace> traces = new ArrayList<>();
        for (PolicyDocument policy : policies) {
            StatementJudge judge = StatementJudge.ofIdentity(policy, request);
            policy.statements().stream().map(judge::judge).forEach(traces::add);
        }
        return Verdict.over(traces);
    }
}
