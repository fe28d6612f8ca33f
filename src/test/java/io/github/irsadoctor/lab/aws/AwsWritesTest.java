package io.github.irsadoctor.lab.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.lab.aws.state.OidcProvider;
import io.github.irsadoctor.lab.aws.state.Role;
import io.github.irsadoctor.lab.http.Fault;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is written is read back, decides what STS says next, and is in CloudTrail. */
class AwsWritesTest {

    private static final String TRUST_NOBODY =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"sts:*\"}]}";

    @Test
    void aProviderThatIsMadeLetsTheTokenIn() throws Exception {
        try (AwsLab lab = AwsLab.serve("aws: {providers: {cluster: null}}")) {
            assertThat(WebIdentityCall.told(WebIdentityCall.send(lab, Map.of()).body()))
                    .startsWith("InvalidIdentityToken: No OpenIDConnect provider found");

            HttpResponse<String> made = iam(
                    lab,
                    "CreateOpenIDConnectProvider",
                    "Url",
                    AwsLab.ISSUER.url(),
                    "ClientIDList.member.1",
                    "sts.amazonaws.com",
                    "Tags.member.1.Key",
                    "by",
                    "Tags.member.1.Value",
                    "me");

            assertThat(AwsCall.element(made.body(), "OpenIDConnectProviderArn")).isEqualTo(AwsLab.PROVIDER);
            assertThat(provider(lab).thumbprints()).hasSize(1);
            assertThat(provider(lab).tags()).containsExactly(Map.entry("by", "me"));
            assertThat(WebIdentityCall.told(WebIdentityCall.send(lab, Map.of()).body()))
                    .endsWith("assumed-role/checkout/app");
        }
    }

    @Test
    void deletingAProviderTwiceIsNoErrorAndCloudTrailShowsWhoDidIt() throws Exception {
        try (AwsLab lab = AwsLab.serve("")) {
            iam(lab, "DeleteOpenIDConnectProvider", "OpenIDConnectProviderArn", AwsLab.PROVIDER);
            String again =
                    AwsCall.said(iam(lab, "DeleteOpenIDConnectProvider", "OpenIDConnectProviderArn", AwsLab.PROVIDER));

            assertThat(again).isEqualTo("ok");
            assertThat(lab.server.running().now().providers()).isEmpty();
            assertThat(lab.server.running().now().events())
                    .filteredOn(event -> event.name().equals("DeleteOpenIDConnectProvider"))
                    .hasSize(2)
                    .allSatisfy(event -> {
                        assertThat(event.region()).isEqualTo("us-east-1");
                        assertThat(event.readOnly()).isFalse();
                        assertThat(event.username()).isEqualTo("operator");
                        assertThat(event.resources().get(0).name()).isEqualTo(AwsLab.PROVIDER);
                        assertThat(event.json())
                                .contains("\"requestParameters\":{\"openIDConnectProviderArn\":\"" + AwsLab.PROVIDER);
                    });
        }
    }

    @Test
    void audiencesComeAndGoAnyNumberOfTimes() throws Exception {
        try (AwsLab lab = AwsLab.serve("")) {
            for (String action : List.of("AddClientIDToOpenIDConnectProvider", "AddClientIDToOpenIDConnectProvider")) {
                assertThat(AwsCall.said(
                                iam(lab, action, "OpenIDConnectProviderArn", AwsLab.PROVIDER, "ClientID", "more")))
                        .isEqualTo("ok");
            }
            assertThat(provider(lab).clientIds()).containsExactly("sts.amazonaws.com", "more");
            iam(
                    lab,
                    "RemoveClientIDFromOpenIDConnectProvider",
                    "OpenIDConnectProviderArn",
                    AwsLab.PROVIDER,
                    "ClientID",
                    "more");
            iam(
                    lab,
                    "RemoveClientIDFromOpenIDConnectProvider",
                    "OpenIDConnectProviderArn",
                    AwsLab.PROVIDER,
                    "ClientID",
                    "more");
            assertThat(provider(lab).clientIds()).containsExactly("sts.amazonaws.com");
        }
    }

    @Test
    void anotherThumbprintIsTakenWhereTheOldOneWasRefusedAndPuttingItBackIsRefusedAgain() throws Exception {
        try (AwsLab lab = AwsLab.serve(
                "aws: {providers: {cluster: {thumbprints: ['" + "0".repeat(40) + "'], thumbprintRejected: true}}}")) {
            List<String> said = new ArrayList<>();
            for (String print : List.of("1".repeat(40), "0".repeat(40))) {
                iam(
                        lab,
                        "UpdateOpenIDConnectProviderThumbprint",
                        "OpenIDConnectProviderArn",
                        AwsLab.PROVIDER,
                        "ThumbprintList.member.1",
                        print);
                said.add(
                        WebIdentityCall.told(WebIdentityCall.send(lab, Map.of()).body()));
            }
            assertThat(said.get(0)).endsWith("assumed-role/checkout/app");
            assertThat(said.get(1)).contains("doesn't match configured thumbprint");
        }
    }

    @Test
    void aTrustPolicyDecidesAtOnceAndGoesBackByteForByte() throws Exception {
        try (AwsLab lab = AwsLab.serve("")) {
            String before = role(lab, "checkout").trust();
            assertThat(AwsCall.said(
                            iam(lab, "UpdateAssumeRolePolicy", "RoleName", "checkout", "PolicyDocument", TRUST_NOBODY)))
                    .isEqualTo("ok");
            assertThat(WebIdentityCall.send(lab, Map.of()).statusCode()).isEqualTo(403);
            iam(lab, "UpdateAssumeRolePolicy", "RoleName", "checkout", "PolicyDocument", before);
            assertThat(WebIdentityCall.send(lab, Map.of()).statusCode()).isEqualTo(200);
            assertThat(role(lab, "checkout").trust()).isEqualTo(before);
        }
    }

    @Test
    void whereIamPropagatesSlowlyStsStillDecidesByTheOldPolicyWhileReadsShowTheNew() throws Exception {
        try (AwsLab lab = AwsLab.serve("aws: {propagation: +5s}")) {
            iam(lab, "UpdateAssumeRolePolicy", "RoleName", "checkout", "PolicyDocument", TRUST_NOBODY);
            assertThat(role(lab, "checkout").trust()).isEqualTo(TRUST_NOBODY);
            assertThat(WebIdentityCall.send(lab, Map.of()).statusCode()).isEqualTo(200);
            assertThat(lab.server
                            .running()
                            .now(AwsLab.NOW.plusSeconds(5))
                            .role(AwsLab.ROLE)
                            .orElseThrow()
                            .trust())
                    .isEqualTo(TRUST_NOBODY);
        }
    }

    @Test
    void aRoleIsMadeGivenPoliciesAndTakenApartAgain() throws Exception {
        try (AwsLab lab = AwsLab.serve("")) {
            String policy = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
            String[][] calls = {
                {"CreateRole", "AssumeRolePolicyDocument", TRUST_NOBODY, "Path", "/team/", "MaxSessionDuration", "7200"
                },
                {"UpdateRole", "Description", "for tests"},
                {"TagRole", "Tags.member.1.Key", "a", "Tags.member.1.Value", "b"},
                {"UntagRole", "TagKeys.member.1", "a"},
                {
                    "PutRolePolicy",
                    "PolicyName",
                    "own",
                    "PolicyDocument",
                    "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}}"
                },
                {"AttachRolePolicy", "PolicyArn", policy},
                {"AttachRolePolicy", "PolicyArn", policy},
                {"PutRolePermissionsBoundary", "PermissionsBoundary", policy}
            };
            for (String[] call : calls) {
                assertThat(AwsCall.said(named(lab, call))).as(call[0]).isEqualTo("ok");
            }
            Role made = role(lab, "fresh");
            assertThat(made.arn().toString()).isEqualTo("arn:aws:iam::111122223333:role/team/fresh");
            assertThat(made.attached()).containsExactly(policy);
            assertThat(made.boundary()).contains(policy);
            assertThat(made.description()).contains("for tests");
            assertThat(made.maxSession()).hasHours(2);
            for (String[] call : new String[][] {
                {"DeleteRolePermissionsBoundary"}, {"DetachRolePolicy", "PolicyArn", policy},
                {"DeleteRolePolicy", "PolicyName", "own"}, {"DeleteRole"}
            }) {
                assertThat(AwsCall.said(named(lab, call))).as(call[0]).isEqualTo("ok");
            }
            assertThat(lab.server.running().now().role(AwsLab.ACCOUNT, "fresh")).isEqualTo(Optional.empty());
        }
    }

    @Test
    void aManagedPolicyHasAtMostFiveVersionsAndGoesBackToAnEarlierOne() throws Exception {
        try (AwsLab lab = AwsLab.serve("")) {
            String arn = "arn:aws:iam::111122223333:policy/checkout-access";
            String document =
                    "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}}";
            for (int version = 2; version <= 5; version++) {
                assertThat(iam(
                                        lab,
                                        "CreatePolicyVersion",
                                        "PolicyArn",
                                        arn,
                                        "PolicyDocument",
                                        document,
                                        "SetAsDefault",
                                        "true")
                                .body())
                        .contains("<VersionId>v" + version + "</VersionId><IsDefaultVersion>true");
            }
            assertThat(AwsCall.said(iam(lab, "CreatePolicyVersion", "PolicyArn", arn, "PolicyDocument", document)))
                    .isEqualTo(
                            "409 LimitExceeded: A managed policy can have up to 5 versions. Before you create a new version, you "
                                    + "must delete an existing version.");
            iam(lab, "SetDefaultPolicyVersion", "PolicyArn", arn, "VersionId", "v1");
            iam(lab, "DeletePolicyVersion", "PolicyArn", arn, "VersionId", "v5");
            assertThat(iam(lab, "GetPolicy", "PolicyArn", arn).body()).contains("<DefaultVersionId>v1<");
            assertThat(iam(lab, "ListPolicyVersions", "PolicyArn", arn).body())
                    .contains("v4")
                    .doesNotContain("v5");
        }
    }

    @Test
    void anAttachmentBeyondTenIsRefused() throws Exception {
        try (AwsLab lab = AwsLab.serve("")) {
            String last = "";
            for (int at = 1; at <= 10; at++) {
                iam(
                        lab,
                        "CreatePolicy",
                        "PolicyName",
                        "p" + at,
                        "PolicyDocument",
                        "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}}");
                last = AwsCall.said(iam(
                        lab,
                        "AttachRolePolicy",
                        "RoleName",
                        "checkout",
                        "PolicyArn",
                        "arn:aws:iam::111122223333:policy/p" + at));
            }
            assertThat(last).isEqualTo("409 LimitExceeded: Cannot exceed quota for PoliciesPerRole: 10");
            assertThat(role(lab, "checkout").attached()).hasSize(10);
        }
    }

    @Test
    void aDeniedWriteNamesPermissionAndResourceAndIsInCloudTrail() throws Exception {
        try (AwsLab lab = AwsLab.serve("")) {
            lab.faults.set(List.of(Fault.status("iam:*", 403)));
            String on =
                    "403 AccessDenied: User: arn:aws:iam::111122223333:user/operator is not authorized to perform: iam:%1$s "
                            + "on resource: %2$s because no identity-based policy allows the iam:%1$s action";

            assertThat(AwsCall.said(iam(lab, "UpdateAssumeRolePolicy", "RoleName", "checkout")))
                    .isEqualTo(on.formatted("UpdateAssumeRolePolicy", "role checkout"));
            assertThat(AwsCall.said(iam(lab, "CreateOpenIDConnectProvider", "Url", AwsLab.ISSUER.url())))
                    .isEqualTo(on.formatted("CreateOpenIDConnectProvider", AwsLab.PROVIDER));
            assertThat(AwsCall.said(iam(lab, "CreateRole", "RoleName", "new")))
                    .isEqualTo(on.formatted("CreateRole", "arn:aws:iam::111122223333:role/new"));
            assertThat(lab.server.running().now().events())
                    .filteredOn(event -> event.name().equals("UpdateAssumeRolePolicy"))
                    .singleElement()
                    .satisfies(event -> assertThat(event.json()).contains("\"errorCode\":\"AccessDenied\""));
        }
    }

    private static HttpResponse<String> iam(AwsLab lab, String action, String... parameters) throws Exception {
        return AwsCall.query(lab, "iam", action, parameters);
    }

    private static HttpResponse<String> named(AwsLab lab, String[] call) throws Exception {
        Map<String, String> parameters =
                AwsCall.pairs(List.of(call).subList(1, call.length).toArray(String[]::new));
        parameters.put("RoleName", "fresh");
        return AwsCall.query(lab, AwsLab.base(AwsLab.ROLE).operatorKey(), "iam", call[0], parameters);
    }

    private static Role role(AwsLab lab, String name) {
        return lab.server.running().now().role(AwsLab.ACCOUNT, name).orElseThrow();
    }

    private static OidcProvider provider(AwsLab lab) {
        return lab.server
                .running()
                .now()
                .provider(AwsLab.ACCOUNT, AwsLab.ISSUER)
                .orElseThrow();
    }
}
