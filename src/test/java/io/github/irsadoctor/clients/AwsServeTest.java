package io.github.irsadoctor.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.irsadoctor.clients.Client.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A served world under the hands of a person with the real AWS CLI. */
@Timeout(180)
@ExtendWith(OneServedLab.class)
class AwsServeTest {

    private static final String ROLE = "arn:aws:iam::111122223333:role/checkout";
    private static final String TOKEN_FILE = "/var/run/secrets/eks.amazonaws.com/serviceaccount/token";
    private static final String READ_ONLY = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
    private static final String MAY_PUT = """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::made-up/*"}]}""";

    private ServedLab lab;

    @BeforeAll
    static void needsAws() {
        Optional<String> missing = Client.AWS.missing();
        assumeTrue(missing.isEmpty(), missing.orElse(""));
    }

    @BeforeEach
    void use(ServedLab served) {
        lab = served;
    }

    @Test
    void theCallerIsTheWorldsOperator() {
        assertThat(text("sts get-caller-identity --query Arn")).isEqualTo("arn:aws:iam::111122223333:user/operator");
    }

    @Test
    void theClusterIsListedAndItsIssuerIsAProviderOfTheAccount() {
        String cluster = text("eks list-clusters --query clusters[0]");
        String issuer = text("eks describe-cluster --query cluster.identity.oidc.issuer --name " + cluster);

        assertThat(text("iam list-open-id-connect-providers --query OpenIDConnectProviderList[].Arn"))
                .contains("arn:aws:iam::111122223333:oidc-provider/" + issuer.substring("https://".length()));
        assertThat(text("eks list-pod-identity-associations --query associations --cluster-name " + cluster))
                .isEmpty();
    }

    @Test
    void aProviderIsMadeAndTakenAway() {
        String arn = text("iam create-open-id-connect-provider --url https://oidc.eks.eu-west-1.amazonaws.com/id/MADEUP"
                + " --client-id-list sts.amazonaws.com --query OpenIDConnectProviderArn");

        assertThat(arn).isEqualTo("arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/MADEUP");
        String of = " --open-id-connect-provider-arn " + arn;
        assertThat(text("iam get-open-id-connect-provider --query ClientIDList[0]" + of))
                .isEqualTo("sts.amazonaws.com");
        assertThat(run("iam create-open-id-connect-provider --url https://oidc.eks.eu-west-1.amazonaws.com/id/MADEUP")
                        .err())
                .contains("(EntityAlreadyExists)");

        text("iam delete-open-id-connect-provider" + of);
        assertThat(run("iam get-open-id-connect-provider" + of).err()).contains("(NoSuchEntity)");
    }

    @Test
    void aTrustPolicyIsReplacedAndPutBack() {
        String document = "Role.AssumeRolePolicyDocument";
        String before = json("iam get-role --role-name checkout --query " + document);
        String closed = before.replace("\"Allow\"", "\"Deny\"");

        update(closed).well();
        assertThat(json("iam get-role --role-name checkout --query " + document))
                .isEqualTo(closed);
        assertThat(update("{\"Version\": ").err()).contains("(MalformedPolicyDocument)");

        update(before).well();
        assertThat(json("iam get-role --role-name checkout --query " + document))
                .isEqualTo(before);
    }

    private Said update(String document) {
        return run("iam update-assume-role-policy --role-name checkout --policy-document", document);
    }

    @Test
    void anInlinePolicyIsPutHasItsEffectAndIsTakenAway() {
        String simulate = "iam simulate-principal-policy --action-names s3:PutObject --policy-source-arn " + ROLE
                + " --resource-arns arn:aws:s3:::made-up/a --query EvaluationResults[0].EvalDecision";
        assertThat(text(simulate)).isEqualTo("implicitDeny");

        run("iam put-role-policy --role-name checkout --policy-name own --policy-document", MAY_PUT)
                .well();
        assertThat(text("iam get-role-policy --role-name checkout --policy-name own"
                        + " --query PolicyDocument.Statement[0].Action"))
                .isEqualTo("s3:PutObject");
        assertThat(text(simulate)).isEqualTo("allowed");

        text("iam delete-role-policy --role-name checkout --policy-name own");
        assertThat(text(simulate)).isEqualTo("implicitDeny");
        assertThat(run("iam get-role-policy --role-name checkout --policy-name own")
                        .err())
                .contains("(NoSuchEntity)");
    }

    @Test
    void aManagedPolicyIsDetachedAndAttached() {
        String list = "iam list-attached-role-policies --role-name checkout --query AttachedPolicies[].PolicyArn";
        String policy = text(list);

        text("iam detach-role-policy --role-name checkout --policy-arn " + policy);
        assertThat(text(list)).isEmpty();

        text("iam attach-role-policy --role-name checkout --policy-arn " + policy);
        assertThat(text(list)).isEqualTo(policy);
    }

    @Test
    void thePodsOwnTokenOpensTheRoleAnothersDoesNotAndBothAreInCloudTrail() {
        Optional<String> missing = Client.KUBECTL.missing();
        assumeTrue(missing.isEmpty(), missing.orElse(""));
        String own = kubectl("exec", lab.exported("TARGET"), "--", "cat", TOKEN_FILE);
        String others = kubectl("create", "token", "default", "--audience", "sts.amazonaws.com");

        assertThat(assume("allowed-one", own).well()).contains("assumed-role/checkout/allowed-one");
        assertThat(assume("refused-one", others).err())
                .contains("(AccessDenied)", "Not authorized to perform sts:AssumeRoleWithWebIdentity");
        assertThat(assume("garbled-one", garbled(own)).err()).contains("(InvalidIdentityToken)");

        String events = text("cloudtrail lookup-events --query Events[].CloudTrailEvent"
                + " --lookup-attributes AttributeKey=EventName,AttributeValue=AssumeRoleWithWebIdentity");
        assertThat(events).contains("allowed-one", "refused-one").doesNotContain(signature(own));
    }

    private Said assume(String session, String token) {
        return run(
                "sts assume-role-with-web-identity --role-arn " + ROLE + " --role-session-name " + session
                        + " --query AssumedRoleUser.Arn --output text --web-identity-token",
                token);
    }

    private static String garbled(String token) {
        String signature = signature(token);
        return token.replace(signature, new StringBuilder(signature).reverse());
    }

    private static String signature(String token) {
        return token.substring(token.lastIndexOf('.') + 1);
    }

    private String kubectl(String... arguments) {
        return Client.KUBECTL.run(lab, "", List.of(arguments)).well();
    }

    private String text(String command) {
        return run(command + " --output text").well();
    }

    private String json(String command) {
        return run(command + " --output json").well();
    }

    private Said run(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.addAll(List.of(more));
        return Client.AWS.run(lab, "", arguments);
    }
}
