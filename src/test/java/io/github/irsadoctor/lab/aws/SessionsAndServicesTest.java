package io.github.irsadoctor.lab.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a role session may do, and what EKS takes. */
class SessionsAndServicesTest {

    private static final String SESSION = "arn:aws:sts::111122223333:assumed-role/checkout/app";

    @Test
    void aSessionReadsS3AsItsPoliciesLetIt() throws Exception {
        try (AwsLab lab = AwsLab.serve("")) {
            String key = sessionKey(lab);

            assertThat(AwsCall.said(s3(lab, key, "GET", "/checkout-data?list-type=2")))
                    .isEqualTo("ok");
            assertThat(AwsCall.said(s3(lab, key, "GET", "/checkout-data/a")))
                    .isEqualTo("404 NoSuchKey: The specified key does not exist.");
            assertThat(AwsCall.said(s3(lab, key, "GET", "/")))
                    .isEqualTo("403 AccessDenied: User: " + SESSION
                            + " is not authorized to perform: s3:ListAllMyBuckets because no identity-based policy allows the "
                            + "s3:ListAllMyBuckets action");
            assertThat(AwsCall.said(s3(lab, key, "GET", "/other?list-type=2")))
                    .isEqualTo("403 AccessDenied: User: " + SESSION
                            + " is not authorized to perform: s3:ListBucket on resource: \"arn:aws:s3:::other\" because no identity-based "
                            + "policy allows the s3:ListBucket action");
            assertThat(s3(lab, AwsLab.base(AwsLab.ROLE).operatorKey(), "GET", "/")
                            .body())
                    .contains("<Name>checkout-data</Name>");
        }
    }

    @Test
    void aBoundaryThatIsSilentIsNamed() throws Exception {
        try (AwsLab lab =
                AwsLab.serve("aws: {roles: {checkout: {boundary: {Version: '2012-10-17', Statement: [{Effect: Allow, "
                        + "Action: 'sqs:*', Resource: '*'}]}}}}")) {
            assertThat(AwsCall.said(s3(lab, sessionKey(lab), "GET", "/checkout-data?list-type=2")))
                    .endsWith("because no permissions boundary allows the s3:ListBucket action");
        }
    }

    @Test
    void aSessionCannotAssumeItsOwnRoleUnlessTheTrustPolicySaysSo() throws Exception {
        try (AwsLab lab = AwsLab.serve("")) {
            Map<String, String> itself = AwsCall.pairs("RoleArn", AwsLab.ROLE.toString(), "RoleSessionName", "again");
            assertThat(AwsCall.said(AwsCall.query(lab, sessionKey(lab), "sts", "AssumeRole", itself)))
                    .isEqualTo("403 AccessDenied: User: " + SESSION
                            + " is not authorized to perform: sts:AssumeRole on resource: " + AwsLab.ROLE);
            String trust =
                    lab.server.running().now().role(AwsLab.ROLE).orElseThrow().trust();
            String both = trust.replace(
                    "\"Statement\":[",
                    "\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"" + AwsLab.ROLE
                            + "\"},\"Action\":\"sts:AssumeRole\"},");
            AwsCall.query(lab, "iam", "UpdateAssumeRolePolicy", "RoleName", "checkout", "PolicyDocument", both);
            assertThat(AwsCall.said(AwsCall.query(lab, sessionKey(lab), "sts", "AssumeRole", itself)))
                    .isEqualTo("ok");
            itself.put("DurationSeconds", "7200");
            assertThat(AwsCall.said(AwsCall.query(lab, sessionKey(lab), "sts", "AssumeRole", itself)))
                    .isEqualTo(
                            "400 ValidationError: The requested DurationSeconds exceeds the 1 hour session limit for roles "
                                    + "assumed by role chaining");
        }
    }

    @Test
    void stsRefusesWhereItIsNotActive() throws Exception {
        try (AwsLab lab = AwsLab.serve("aws: {sts: {inactiveRegions: [eu-west-1]}}")) {
            HttpResponse<String> refused = WebIdentityCall.send(lab, Map.of());
            assertThat(AwsCall.said(refused))
                    .isEqualTo(
                            "403 RegionDisabledException: STS is not activated in this region for "
                                    + "account:111122223333. Your account administrator can activate STS in this region using the IAM Console.");
        }
    }

    @Test
    void aSessionsKeysRunOut() throws Exception {
        try (AwsLab lab = AwsLab.serve("")) {
            var identity = lab.server.running().signer(sessionKey(lab)).orElseThrow();
            lab.server.running().remember("ASIAOLD", identity, AwsLab.NOW);
            assertThat(AwsCall.said(AwsCall.query(lab, "ASIAOLD", "sts", "GetCallerIdentity", Map.of())))
                    .isEqualTo("403 ExpiredToken: The security token included in the request is expired");
        }
    }

    @Test
    void anAssociationIsMadeOnceChangedAndDeleted() throws Exception {
        try (AwsLab lab = AwsLab.serve("")) {
            String path = "/clusters/demo/pod-identity-associations";
            String body =
                    "{\"namespace\":\"payments\",\"serviceAccount\":\"checkout\",\"roleArn\":\"" + AwsLab.ROLE + "\"}";
            assertThat(AwsCall.eks(lab, "POST", path, body).statusCode()).isEqualTo(200);
            String id = lab.server
                    .running()
                    .now()
                    .clusters()
                    .get(0)
                    .associations()
                    .get(0)
                    .id();
            HttpResponse<String> second = AwsCall.eks(lab, "POST", path, body);
            assertThat(second.statusCode()).isEqualTo(409);
            assertThat(second.body()).contains("ResourceInUseException", "Association already exists: " + id);
            assertThat(AwsCall.eks(lab, "POST", path + "/" + id, body.replace("role/checkout", "role/other"))
                            .body())
                    .contains("role/other");
            assertThat(AwsCall.eks(lab, "DELETE", path + "/" + id, "").statusCode())
                    .isEqualTo(200);
            assertThat(AwsCall.eks(lab, "DELETE", path + "/" + id, "").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void anAddonsNewRoleIsToldToTheClusterAndTheUpdateSucceeds() throws Exception {
        try (AwsLab lab = AwsLab.serve("")) {
            List<String> told = new ArrayList<>();
            lab.server
                    .running()
                    .onAddonRole((cluster, addon, role) -> told.add(cluster + " " + addon + " " + role.orElse("-")));
            String body = "{\"serviceAccountRoleArn\":\"" + AwsLab.ROLE + "\",\"resolveConflicts\":\"OVERWRITE\"}";
            String answer = AwsCall.eks(lab, "POST", "/clusters/demo/addons/vpc-cni/update", body)
                    .body();
            String id = lab.server
                    .running()
                    .now()
                    .clusters()
                    .get(0)
                    .updates()
                    .get(0)
                    .id();
            AwsCall.eks(lab, "POST", "/clusters/demo/addons/vpc-cni/update", "{}");

            assertThat(answer).contains("InProgress", id);
            assertThat(AwsCall.eks(lab, "GET", "/clusters/demo/updates/" + id + "?addonName=vpc-cni", "")
                            .body())
                    .contains("Successful");
            assertThat(told).containsExactly("demo vpc-cni " + AwsLab.ROLE, "demo vpc-cni -");
            assertThat(lab.server.running().now().events())
                    .filteredOn(event -> event.source().equals("eks.amazonaws.com"))
                    .extracting(event -> event.name() + " " + event.region())
                    .containsExactly("UpdateAddon eu-west-1", "UpdateAddon eu-west-1");
        }
    }

    private static String sessionKey(AwsLab lab) throws Exception {
        String body = WebIdentityCall.send(lab, Map.of()).body();
        return Optional.of(AwsCall.element(body, "AccessKeyId"))
                .filter(key -> !key.isEmpty())
                .orElseThrow();
    }

    private static HttpResponse<String> s3(AwsLab lab, String key, String method, String path) throws Exception {
        return AwsCall.rest(lab, key, "s3", method, path, "");
    }
}
