package io.github.irsadoctor.lab.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.irsadoctor.lab.aws.token.TokenMint;
import io.github.irsadoctor.lab.http.Fault;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.eks.EksClient;
import software.amazon.awssdk.services.eks.model.EksException;
import software.amazon.awssdk.services.eks.model.ResourceNotFoundException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.ExpiredTokenException;
import software.amazon.awssdk.services.sts.model.InvalidIdentityTokenException;
import software.amazon.awssdk.services.sts.model.StsException;

/** The Java SDK's clients read what the lab answers, good and bad. */
class ServicesBySdkTest {

    private static final String POLICY = "arn:aws:iam::111122223333:policy/checkout-access";

    @Test
    void getRoleShowsTheRoleWithItsTrustPolicyUrlEncoded() {
        try (AwsLab lab =
                        AwsLab.serve("aws: {roles: {checkout: {path: /team/, maxSession: 7200, tags: {owner: 'a & b'}, "
                                + "trust: '{\"Statement\": [ \"* ~+/\" ]}', boundary: {Version: '2012-10-17'}}}}");
                IamClient iam = lab.client(IamClient.builder())) {
            Role role = iam.getRole(r -> r.roleName("checkout")).role();

            assertThat(role.arn()).isEqualTo("arn:aws:iam::111122223333:role/team/checkout");
            assertThat(role.roleId()).startsWith("AROA");
            assertThat(role.maxSessionDuration()).isEqualTo(7200);
            assertThat(role.createDate()).isEqualTo("2026-01-30T12:00:00Z");
            assertThat(role.tags().get(0).value()).isEqualTo("a & b");
            assertThat(role.permissionsBoundary().permissionsBoundaryArn()).endsWith(":policy/checkout-boundary");
            assertThat(role.assumeRolePolicyDocument())
                    .doesNotContain(" ", "\"", "*", "+")
                    .contains("~");
            assertThat(URLDecoder.decode(role.assumeRolePolicyDocument(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"Statement\": [ \"* ~+/\" ]}");
        }
    }

    @Test
    void iamKnowsOnlyTheCallersAccount() {
        try (AwsLab lab = AwsLab.serve("aws: {roles: {checkout: {account: '444455556666'}}}");
                IamClient iam = lab.client(IamClient.builder())) {
            assertThatThrownBy(() -> iam.getRole(r -> r.roleName("checkout")))
                    .isInstanceOf(NoSuchEntityException.class)
                    .hasMessageContaining("The role with name checkout cannot be found.")
                    .hasMessageContaining("404");
        }
    }

    @Test
    void providersAreListedAndShownWithoutScheme() {
        try (AwsLab lab = AwsLab.serve("aws: {providers: {'token.actions.githubusercontent.com': {clientIds: [x]}}}");
                IamClient iam = lab.client(IamClient.builder())) {
            assertThat(iam.listOpenIDConnectProviders().openIDConnectProviderList())
                    .extracting(provider -> provider.arn())
                    .containsExactly(
                            AwsLab.PROVIDER,
                            "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com");
            var shown = iam.getOpenIDConnectProvider(r -> r.openIDConnectProviderArn(AwsLab.PROVIDER));
            assertThat(shown.url()).isEqualTo(AwsLab.ISSUER.hostAndPath());
            assertThat(shown.clientIDList()).containsExactly("sts.amazonaws.com");
            assertThat(shown.thumbprintList()).hasSize(1);
            assertThatThrownBy(
                            () -> iam.getOpenIDConnectProvider(r -> r.openIDConnectProviderArn(AwsLab.PROVIDER + "x")))
                    .isInstanceOf(NoSuchEntityException.class)
                    .hasMessageContaining("OpenIDConnect Provider not found for arn " + AwsLab.PROVIDER + "x");
        }
    }

    @Test
    void policiesOfARoleAreListedAndRead() {
        try (AwsLab lab = AwsLab.serve("aws: {roles: {checkout: {policies: {one: {a: 1}, two: '{}', three: '{}'}}}}");
                IamClient iam = lab.client(IamClient.builder())) {
            var first = iam.listRolePolicies(r -> r.roleName("checkout").maxItems(2));
            var second =
                    iam.listRolePolicies(r -> r.roleName("checkout").maxItems(2).marker(first.marker()));
            assertThat(first.policyNames()).containsExactly("one", "two");
            assertThat(first.isTruncated()).isTrue();
            assertThat(second.policyNames()).containsExactly("three");
            assertThat(second.isTruncated()).isFalse();
            assertThatThrownBy(() -> iam.listAttachedRolePolicies(
                            r -> r.roleName("checkout").marker(first.marker())))
                    .hasMessageContaining("Invalid Marker");
            assertThat(iam.getRolePolicy(r -> r.roleName("checkout").policyName("one"))
                            .policyDocument())
                    .isEqualTo("%7B%22a%22%3A1%7D");
            assertThat(iam.listAttachedRolePolicies(r -> r.roleName("checkout"))
                            .attachedPolicies()
                            .get(0)
                            .policyArn())
                    .isEqualTo(POLICY);
            String version = iam.getPolicy(r -> r.policyArn(POLICY)).policy().defaultVersionId();
            assertThat(iam.getPolicyVersion(r -> r.policyArn(POLICY).versionId(version))
                            .policyVersion()
                            .document())
                    .contains("s3%3AGetObject");
        }
    }

    @Test
    void aRoleIsAssumedByWebIdentityAndTheSessionKnowsItself() {
        try (AwsLab lab = AwsLab.serve("");
                StsClient sts = lab.client(StsClient.builder())) {
            assertThat(sts.getCallerIdentity().arn()).isEqualTo("arn:aws:iam::111122223333:user/operator");
            var given = sts.assumeRoleWithWebIdentity(r ->
                    r.roleArn(AwsLab.ROLE.toString()).roleSessionName("app").webIdentityToken(AwsLab.token()));
            assertThat(given.subjectFromWebIdentityToken()).isEqualTo("system:serviceaccount:payments:checkout");
            assertThat(given.credentials().expiration()).isEqualTo(AwsLab.NOW.plusSeconds(3600));
            Credentials session = given.credentials();
            try (StsClient own = lab.client(StsClient.builder(), session.accessKeyId(), "eu-west-1")) {
                assertThat(own.getCallerIdentity().arn())
                        .isEqualTo("arn:aws:sts::111122223333:assumed-role/checkout/app");
            }
            assertThatThrownBy(() -> sts.assumeRoleWithWebIdentity(r -> r.roleArn(AwsLab.ROLE.toString())
                            .roleSessionName("app")
                            .webIdentityToken("nonsense")))
                    .isInstanceOf(InvalidIdentityTokenException.class);
            assertThatThrownBy(() -> sts.assumeRoleWithWebIdentity(r -> r.roleArn(AwsLab.ROLE.toString())
                            .roleSessionName("app")
                            .webIdentityToken(new TokenMint(AwsLab.KEYS)
                                    .mint(AwsLab.claims(
                                            AwsLab.ISSUER,
                                            "payments",
                                            List.of("sts.amazonaws.com"),
                                            AwsLab.NOW.minusSeconds(1))))))
                    .isInstanceOf(ExpiredTokenException.class);
        }
    }

    @Test
    void anOperatorReadsAnotherAccountByAssumingARoleThere() {
        String other =
                "aws: {roles: {reader: {account: '444455556666', trust: {Version: '2012-10-17', Statement: [{Effect: "
                        + "Allow, Principal: {AWS: 'arn:aws:iam::111122223333:root'}, Action: 'sts:AssumeRole'}]}}}}";
        try (AwsLab lab = AwsLab.serve(other);
                StsClient sts = lab.client(StsClient.builder())) {
            Credentials session = sts.assumeRole(r ->
                            r.roleArn("arn:aws:iam::444455556666:role/reader").roleSessionName("doctor"))
                    .credentials();
            try (IamClient there = lab.client(IamClient.builder(), session.accessKeyId(), "eu-west-1")) {
                assertThat(there.getRole(r -> r.roleName("reader")).role().arn())
                        .isEqualTo("arn:aws:iam::444455556666:role/reader");
            }
            assertThatThrownBy(() -> sts.assumeRole(
                            r -> r.roleArn(AwsLab.ROLE.toString()).roleSessionName("doctor")))
                    .isInstanceOf(StsException.class)
                    .hasMessageContaining("is not authorized to perform: sts:AssumeRole on resource: " + AwsLab.ROLE);
        }
    }

    @Test
    void eksShowsClustersAddOnsAndAssociationsOfItsRegion() {
        String world =
                "aws: {clusters: {other: {region: us-east-1}}, addons: {aws-ebs-csi-driver: {serviceAccountRoleArn: "
                        + "'arn:aws:iam::111122223333:role/ebs'}}, associations: [{namespace: payments, serviceAccount: checkout, "
                        + "role: checkout}]}";
        try (AwsLab lab = AwsLab.serve(world);
                EksClient eks = lab.client(EksClient.builder())) {
            assertThat(eks.listClusters().clusters()).containsExactly("demo");
            var cluster = eks.describeCluster(r -> r.name("demo")).cluster();
            assertThat(cluster.identity().oidc().issuer()).isEqualTo(AwsLab.ISSUER.url());
            assertThat(cluster.arn()).isEqualTo("arn:aws:eks:eu-west-1:111122223333:cluster/demo");
            assertThat(cluster.version()).isEqualTo("1.31");
            assertThat(eks.listAddons(r -> r.clusterName("demo")).addons()).contains("vpc-cni", "aws-ebs-csi-driver");
            assertThat(eks.describeAddon(r -> r.clusterName("demo").addonName("aws-ebs-csi-driver"))
                            .addon()
                            .serviceAccountRoleArn())
                    .isEqualTo("arn:aws:iam::111122223333:role/ebs");
            var associations = eks.listPodIdentityAssociations(
                            r -> r.clusterName("demo").namespace("payments").serviceAccount("checkout"))
                    .associations();
            String id = associations.get(0).associationId();
            assertThat(eks.describePodIdentityAssociation(
                                    r -> r.clusterName("demo").associationId(id))
                            .association()
                            .roleArn())
                    .isEqualTo(AwsLab.ROLE.toString());
            assertThat(eks.listPodIdentityAssociations(
                                    r -> r.clusterName("demo").namespace("x"))
                            .associations())
                    .isEmpty();
            assertThatThrownBy(() -> eks.describeCluster(r -> r.name("other")))
                    .isInstanceOf(ResourceNotFoundException.class)
                    .hasMessageContaining("No cluster found for name: other.");
        }
    }

    @Test
    void faultsSpeakEachProtocolsLanguage() {
        try (AwsLab lab = AwsLab.serve("");
                IamClient iam = lab.client(IamClient.builder());
                EksClient eks = lab.client(EksClient.builder())) {
            lab.faults.set(List.of(Fault.status("iam:GetRole", 403), Fault.status("eks:DescribeCluster", 403)));
            assertThatThrownBy(() -> iam.getRole(r -> r.roleName("checkout")))
                    .isInstanceOf(IamException.class)
                    .hasMessageContaining("User: arn:aws:iam::111122223333:user/operator is not authorized to perform: "
                            + "iam:GetRole on resource: role checkout because no identity-based policy allows the "
                            + "iam:GetRole action");
            assertThatThrownBy(() -> eks.describeCluster(r -> r.name("demo")))
                    .isInstanceOfSatisfying(EksException.class, refused -> {
                        assertThat(refused.statusCode()).isEqualTo(403);
                        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
                        assertThat(refused).hasMessageContaining("arn:aws:eks:eu-west-1:111122223333:cluster/demo");
                    });
            assertThat(iam.listOpenIDConnectProviders().openIDConnectProviderList())
                    .hasSize(1);
            lab.faults.set(List.of(Fault.status("iam:*", 429)));
            assertThatThrownBy(() -> iam.getRole(r -> r.roleName("checkout")))
                    .isInstanceOfSatisfying(IamException.class, throttled -> {
                        assertThat(throttled.statusCode()).isEqualTo(400);
                        assertThat(throttled.isThrottlingException()).isTrue();
                    });
            lab.faults.set(List.of(Fault.cut("*")));
            assertThatThrownBy(() -> iam.getRole(r -> r.roleName("checkout"))).isInstanceOf(SdkClientException.class);
        }
    }

    @Test
    void aKeyNobodyWasGivenIsRefusedPerProtocol() {
        try (AwsLab lab = AwsLab.serve("");
                StsClient sts = lab.client(StsClient.builder(), "AKIASTRANGER00000000", "eu-west-1");
                EksClient eks = lab.client(EksClient.builder(), "AKIASTRANGER00000000", "eu-west-1")) {
            assertThatThrownBy(sts::getCallerIdentity)
                    .isInstanceOfSatisfying(
                            StsException.class,
                            refused -> assertThat(refused.awsErrorDetails().errorCode())
                                    .isEqualTo("InvalidClientTokenId"));
            assertThatThrownBy(eks::listClusters)
                    .isInstanceOfSatisfying(
                            EksException.class,
                            refused -> assertThat(refused.awsErrorDetails().errorCode())
                                    .isEqualTo("UnrecognizedClientException"));
        }
    }

    @Test
    void theLogTellsRequestsApartAndKeepsNoToken() {
        try (AwsLab lab = AwsLab.serve("");
                IamClient iam = lab.client(IamClient.builder());
                StsClient sts = lab.client(StsClient.builder())) {
            iam.getRole(r -> r.roleName("checkout"));
            sts.assumeRoleWithWebIdentity(r ->
                    r.roleArn(AwsLab.ROLE.toString()).roleSessionName("app").webIdentityToken(AwsLab.token()));

            assertThat(lab.log.of("iam:GetRole").get(0).operation().parameters())
                    .containsEntry("RoleName", "checkout");
            assertThat(lab.log.of("sts:AssumeRoleWithWebIdentity")).hasSize(1);
            assertThat(lab.log.entries().toString()).doesNotContain(AwsLab.token());
        }
    }
}
