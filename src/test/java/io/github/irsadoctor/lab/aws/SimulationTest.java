package io.github.irsadoctor.lab.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.ContextEntry;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;

/** SimulatePrincipalPolicy judges a role's policies, its boundary and the SCP. */
class SimulationTest {

    private static final String OBJECT = "arn:aws:s3:::checkout-data/a";

    @Test
    void anAllowNamesItsPolicyAndASilenceIsAnImplicitDeny() {
        try (AwsLab lab = AwsLab.serve("")) {
            EvaluationResult allowed = simulate(lab, "s3:GetObject").get(0);
            EvaluationResult silent = simulate(lab, "s3:PutObject").get(0);

            assertThat(allowed.evalDecision()).isEqualTo(PolicyEvaluationDecisionType.ALLOWED);
            assertThat(allowed.matchedStatements().get(0).sourcePolicyId()).isEqualTo("checkout-access");
            assertThat(allowed.permissionsBoundaryDecisionDetail()).isNull();
            assertThat(silent.evalDecision()).isEqualTo(PolicyEvaluationDecisionType.IMPLICIT_DENY);
            assertThat(silent.matchedStatements()).isEmpty();
        }
    }

    @Test
    void aBoundaryThatIsSilentTakesAnAllowAway() {
        try (AwsLab lab = AwsLab.serve("aws: {roles: {checkout: {boundary: " + policy("Allow", "sqs:*", "") + "}}}")) {
            EvaluationResult result = simulate(lab, "s3:GetObject").get(0);

            assertThat(result.evalDecision()).isEqualTo(PolicyEvaluationDecisionType.IMPLICIT_DENY);
            assertThat(result.permissionsBoundaryDecisionDetail().allowedByPermissionsBoundary())
                    .isFalse();
        }
    }

    @Test
    void aDenyInAServiceControlPolicyIsTheOrganizations() {
        try (AwsLab lab = AwsLab.serve("aws: {scp: " + policy("Deny", "s3:*", "") + "}")) {
            EvaluationResult result = simulate(lab, "s3:GetObject").get(0);

            assertThat(result.evalDecision()).isEqualTo(PolicyEvaluationDecisionType.EXPLICIT_DENY);
            assertThat(result.organizationsDecisionDetail().allowedByOrganizations())
                    .isFalse();
        }
    }

    @Test
    void aKeyNobodyGaveIsMissingAndCounted() {
        String condition = ", Condition: {StringEquals: {'aws:PrincipalTag/team': pay}}";
        try (AwsLab lab = AwsLab.serve("aws: {roles: {checkout: {policies: {tagged: "
                        + policy("Allow", "sqs:SendMessage", condition) + "}}}}");
                IamClient iam = lab.client(IamClient.builder())) {
            EvaluationResult without = simulate(lab, "sqs:SendMessage").get(0);
            EvaluationResult with = iam.simulatePrincipalPolicy(r -> r.policySourceArn(AwsLab.ROLE.toString())
                            .actionNames("sqs:SendMessage")
                            .contextEntries(ContextEntry.builder()
                                    .contextKeyName("aws:PrincipalTag/team")
                                    .contextKeyType("string")
                                    .contextKeyValues("pay")
                                    .build()))
                    .evaluationResults()
                    .get(0);

            assertThat(without.missingContextValues()).containsExactly("aws:PrincipalTag/team");
            assertThat(without.evalDecision()).isEqualTo(PolicyEvaluationDecisionType.IMPLICIT_DENY);
            assertThat(with.evalDecision()).isEqualTo(PolicyEvaluationDecisionType.ALLOWED);
            assertThat(with.missingContextValues()).isEmpty();
        }
    }

    @Test
    void aRoleThatDoesNotExistIsNoSuchEntity() {
        try (AwsLab lab = AwsLab.serve("aws: {roles: {checkout: null}}")) {
            assertThatThrownBy(() -> simulate(lab, "s3:GetObject")).isInstanceOf(NoSuchEntityException.class);
        }
    }

    private static List<EvaluationResult> simulate(AwsLab lab, String action) {
        try (IamClient iam = lab.client(IamClient.builder())) {
            return iam.simulatePrincipalPolicy(r -> r.policySourceArn(AwsLab.ROLE.toString())
                            .actionNames(action)
                            .resourceArns(OBJECT))
                    .evaluationResults();
        }
    }

    private static String policy(String effect, String action, String condition) {
        return "{Version: '2012-10-17', Statement: [{Effect: " + effect + ", Action: '" + action + "', Resource: '*'"
                + condition + "}]}";
    }
}
