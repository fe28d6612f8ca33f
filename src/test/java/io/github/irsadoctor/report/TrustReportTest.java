package io.github.irsadoctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.iam.Decision;
import io.github.irsadoctor.iam.Evaluation;
import io.github.irsadoctor.iam.Evaluation.Answer;
import io.github.irsadoctor.iam.Evaluation.Part;
import io.github.irsadoctor.iam.NearMiss;
import io.github.irsadoctor.iam.PolicyProblem;
import io.github.irsadoctor.iam.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrustReportTest {

    private static final String SUB = "system:serviceaccount:payments:checkout";
    private static final String TYPO = "system:serviceaccount:payments:chekcout";

    @Test
    void aRefusalShowsEveryPartWithItsReasonAndTheNearestMiss() {
        List<PolicyProblem> problems = List.of(new PolicyProblem("Statement[1]", "\"sid\" must be \"Sid\"."));
        Golden.assertMatches("trust-refused.txt", TrustReport.text(refused(), problems, Style.plain()));
    }

    @Test
    void theSameAsJsonIsValidAgainstTheSchema() {
        String json = TrustReport.json(refused());
        Golden.assertMatches("trust-refused.json", json);
        Schemas.assertValid("irsa-doctor.trust-1", json);
    }

    @Test
    void everyDecisionHasItsOwnWord() {
        for (Decision decision : Decision.values()) {
            Evaluation evaluation = new Evaluation(decision, "because", List.of());
            Schemas.assertValid("irsa-doctor.trust-1", TrustReport.json(evaluation));
            assertThat(TrustReport.text(evaluation, List.of(), Style.plain()))
                    .contains(decision.name().replace('_', ' '));
        }
    }

    static Evaluation refused() {
        Statement statement = new Statement(
                0,
                Optional.of("Irsa"),
                Statement.Effect.ALLOW,
                List.of(),
                false,
                List.of("sts:AssumeRoleWithWebIdentity"),
                false,
                List.of(),
                false,
                List.of());
        Evaluation.PartTrace action = new Evaluation.PartTrace(
                Part.ACTION,
                "sts:AssumeRoleWithWebIdentity",
                "sts:AssumeRoleWithWebIdentity",
                Answer.YES,
                "the action is named",
                Optional.empty(),
                Optional.empty());
        NearMiss miss = new NearMiss(SUB, TYPO, " ".repeat(34) + "^^", "two letters swapped");
        Evaluation.PartTrace sub = new Evaluation.PartTrace(
                Part.CONDITION,
                "StringEquals oidc.eks.eu-west-1.amazonaws.com/id/4F2A:sub = " + TYPO,
                SUB,
                Answer.NO,
                "StringEquals compares the whole value, upper and lower case included",
                Optional.of(miss),
                Optional.empty());
        return new Evaluation(
                Decision.REFUSED,
                "No statement allows it: the sub condition of statement 1 does not match.",
                List.of(new Evaluation.StatementTrace(statement, Answer.NO, List.of(action, sub))));
    }
}
