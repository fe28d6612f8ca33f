package io.github.irsadoctor.lab.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.irsadoctor.lab.aws.AwsCommand.Said;
import io.github.irsadoctor.lab.http.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The real aws command reads every operation the lab has. */
class AwsCommandTest {

    private static final String POLICY = "arn:aws:iam::111122223333:policy/checkout-access";
    private static AwsLab lab;
    private static AwsCommand aws;

    @BeforeAll
    static void serve() {
        assumeTrue(AwsCommand.installed(), "aws is not on the PATH: the lab's AWS was not tried with the real command");
        lab = AwsLab.serve("aws: {roles: {checkout: {policies: {own: {Version: '2012-10-17', Statement: []}}}}, "
                + "associations: [{namespace: payments, serviceAccount: checkout, role: checkout}]}");
        aws = new AwsCommand(lab.uri(), AwsLab.base(AwsLab.ROLE).operatorKey());
    }

    @AfterAll
    static void stop() {
        if (lab != null) {
            lab.close();
        }
    }

    @ParameterizedTest
    @MethodSource("reads")
    void eachReadIsUnderstood(String command, String query, String expected) throws Exception {
        Said said = aws.run((command + " --output text --query " + query).split(" "));

        assertThat(said.text()).matches(expected);
        assertThat(said.code()).isZero();
    }

    static Stream<Arguments> reads() {
        return Stream.concat(iam(), others());
    }

    private static Stream<Arguments> iam() {
        return Stream.of(
                Arguments.of(
                        "iam get-role --role-name checkout",
                        "Role.AssumeRolePolicyDocument.Statement[0].Effect",
                        "Allow"),
                Arguments.of("iam list-open-id-connect-providers", "OpenIDConnectProviderList[].Arn", AwsLab.PROVIDER),
                Arguments.of(
                        "iam get-open-id-connect-provider --open-id-connect-provider-arn " + AwsLab.PROVIDER,
                        "[Url,ClientIDList[0]]",
                        AwsLab.ISSUER.hostAndPath() + "\\s+sts.amazonaws.com"),
                Arguments.of(
                        "iam list-attached-role-policies --role-name checkout", "AttachedPolicies[].PolicyArn", POLICY),
                Arguments.of("iam list-role-policies --role-name checkout", "PolicyNames", "own"),
                Arguments.of(
                        "iam get-role-policy --role-name checkout --policy-name own",
                        "PolicyDocument.Version",
                        "2012-10-17"),
                Arguments.of(
                        "iam get-policy --policy-arn " + POLICY,
                        "Policy.[DefaultVersionId,AttachmentCount]",
                        "v1\\s+1"),
                Arguments.of(
                        "iam get-policy-version --version-id v1 --policy-arn " + POLICY,
                        "PolicyVersion.Document.Statement[0].Action[0]",
                        "s3:GetObject"),
                Arguments.of(
                        "iam simulate-principal-policy --action-names s3:GetObject s3:PutObject --policy-source-arn "
                                + AwsLab.ROLE + " --resource-arns arn:aws:s3:::checkout-data/a",
                        "EvaluationResults[].EvalDecision",
                        "allowed\\s+implicitDeny"));
    }

    private static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of("sts get-caller-identity", "Arn", "arn:aws:iam::111122223333:user/operator"),
                Arguments.of("eks list-clusters", "clusters", "demo"),
                Arguments.of("eks describe-cluster --name demo", "cluster.identity.oidc.issuer", AwsLab.ISSUER.url()),
                Arguments.of("eks list-addons --cluster-name demo", "addons", "coredns\\s+kube-proxy\\s+vpc-cni"),
                Arguments.of("eks describe-addon --cluster-name demo --addon-name coredns", "addon.status", "ACTIVE"),
                Arguments.of(
                        "eks list-pod-identity-associations --cluster-name demo --namespace payments",
                        "associations[].serviceAccount",
                        "checkout"),
                Arguments.of(
                        "cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,"
                                + "AttributeValue=AssumeRoleWithWebIdentity",
                        "Events[-1].Username",
                        "system:serviceaccount:payments:checkout"));
    }

    @Test
    void aGoodTokenIsAcceptedAndAGarbledOneNot() throws Exception {
        Said good = assume(AwsLab.token(), "--query", "AssumedRoleUser.Arn", "--output", "text");
        Said garbled = assume("nonsense");

        assertThat(good.text()).isEqualTo("arn:aws:sts::111122223333:assumed-role/checkout/cli");
        assertThat(garbled.code()).isNotZero();
        assertThat(garbled.text())
                .contains(
                        "An error occurred (InvalidIdentityToken) when calling the AssumeRoleWithWebIdentity operation: "
                                + "The ID Token provided is not a valid JWT.");
    }

    @Test
    void whatIsMissingIsSaidInAwssWords() throws Exception {
        assertThat(aws.run("iam", "get-role", "--role-name", "nobody").text())
                .contains("An error occurred (NoSuchEntity) when calling the GetRole operation: "
                        + "The role with name nobody cannot be found.");
        assertThat(aws.run("eks", "describe-cluster", "--name", "nobody").text())
                .contains("(ResourceNotFoundException)", "No cluster found for name: nobody.");
    }

    @Test
    void aDeniedCallNamesCallerActionAndResource() throws Exception {
        lab.faults.set(List.of(Fault.status("cloudtrail:LookupEvents", 403)));
        Said denied = aws.run("cloudtrail", "lookup-events");
        lab.faults.set(List.of());

        assertThat(denied.text())
                .contains("(AccessDeniedException) when calling the LookupEvents operation: User: "
                        + "arn:aws:iam::111122223333:user/operator is not authorized to perform: cloudtrail:LookupEvents "
                        + "because no identity-based policy allows the cloudtrail:LookupEvents action");
    }

    @Test
    void theCommandWritesAndTakesBack() throws Exception {
        String trust = "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"Service\":"
                + "\"ec2.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}}";
        String[][] calls = {
            {"iam", "create-open-id-connect-provider", "--url", "https://example.com/id/1", "--client-id-list", "a"},
            {
                "iam",
                "delete-open-id-connect-provider",
                "--open-id-connect-provider-arn",
                "arn:aws:iam::111122223333:oidc-provider/example.com/id/1"
            },
            {"iam", "create-role", "--role-name", "cli", "--assume-role-policy-document", trust},
            {"iam", "update-role", "--role-name", "cli", "--max-session-duration", "7200"},
            {"iam", "delete-role", "--role-name", "cli"},
            {
                "eks",
                "update-addon",
                "--cluster-name",
                "demo",
                "--addon-name",
                "vpc-cni",
                "--service-account-role-arn",
                AwsLab.ROLE.toString(),
                "--resolve-conflicts",
                "OVERWRITE"
            },
            {
                "eks",
                "create-pod-identity-association",
                "--cluster-name",
                "demo",
                "--namespace",
                "a",
                "--service-account",
                "b",
                "--role-arn",
                AwsLab.ROLE.toString()
            },
            {"s3", "ls"},
            {"s3", "ls", "s3://checkout-data"}
        };
        for (String[] call : calls) {
            Said said = aws.run(call);
            assertThat(said.code())
                    .as(String.join(" ", call) + "\n" + said.text())
                    .isZero();
        }
        assertThat(aws.run("s3api", "head-object", "--bucket", "checkout-data", "--key", "a")
                        .text())
                .contains("404");
    }

    private static Said assume(String token, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "sts",
                "assume-role-with-web-identity",
                "--role-arn",
                AwsLab.ROLE.toString(),
                "--role-session-name",
                "cli",
                "--web-identity-token",
                token));
        command.addAll(List.of(more));
        return aws.run(command.toArray(String[]::new));
    }
}
