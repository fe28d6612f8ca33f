package io.github.irsadoctor.live.aws;

import static io.github.irsadoctor.live.Scripted.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.facts.Addon;
import io.github.irsadoctor.facts.Cloud;
import io.github.irsadoctor.facts.PodIdentityAssociation;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Simulation;
import io.github.irsadoctor.facts.Trail;
import io.github.irsadoctor.facts.TrailEvent;
import io.github.irsadoctor.iam.RoleArn;
import io.github.irsadoctor.live.Calls;
import io.github.irsadoctor.live.Made;
import io.github.irsadoctor.live.Scripted;
import io.github.irsadoctor.live.Threads;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.endpoints.IamEndpointProvider;

/** What moto does not serve, against answers written by hand. */
class AwsCloudTest {

    private static final String SUBJECT = "system:serviceaccount:payments:checkout";
    private static final String PROVIDER =
            "arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/4F2A";

    private final ExecutorService threads = Threads.daemon();
    private final Calls calls = Calls.forWalk(threads);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static AwsConnection connect(Scripted server, String region) {
        return AwsConnection.lab(URI.create(server.url()), region, "AKIDEXAMPLE", "secret");
    }

    private static String event(String name, String time, String more) {
        String record = """
                {"eventName":"%s","eventTime":"%s","awsRegion":"eu-west-1","sourceIPAddress":"10.0.0.1",
                "userAgent":"Boto3/1.34","userIdentity":{"type":"WebIdentityUser","userName":"%s",
                "identityProvider":"%s","principalId":"%s:sts.amazonaws.com:%s"},
                "requestParameters":{"roleArn":"arn:aws:iam::111122223333:role/checkout","roleSessionName":"s"}%s}""".formatted(name, time, SUBJECT, PROVIDER, PROVIDER, SUBJECT, more)
                .replace("\n", "");
        return "{\"EventName\":\"" + name + "\",\"CloudTrailEvent\":\"" + record.replace("\"", "\\\"") + "\"}";
    }

    private static String page(String next, String... events) {
        return "{\"Events\":[" + String.join(",", events) + "]" + next + "}";
    }

    private Trail trail(Scripted server, String region) {
        try (AwsConnection connection = connect(server, region)) {
            Seen<Trail> trail =
                    connection.cloud(calls, Optional.empty()).trail(SUBJECT).await();
            return trail.value().orElseThrow();
        }
    }

    @Test
    void aTrailEventCarriesIssuerAudienceAndSubject() {
        String denied = event("AssumeRoleWithWebIdentity", "2026-03-14T10:00:00Z", ",\"errorCode\":\"AccessDenied\"");
        try (Scripted server = new Scripted(reply(200, page("", denied)))) {
            assertThat(trail(server, "us-east-1").events())
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("record")
                    .containsExactly(new TrailEvent(
                            Instant.parse("2026-03-14T10:00:00Z"),
                            Optional.of("AccessDenied"),
                            "arn:aws:iam::111122223333:role/checkout",
                            "s",
                            SUBJECT,
                            Optional.of(PROVIDER),
                            Optional.of("sts.amazonaws.com"),
                            "Boto3/1.34",
                            "eu-west-1",
                            Optional.of("10.0.0.1")));
        }
    }

    @Test
    void otherEventsAndGarbledRecordsAreLeftOutAndTheNewestComesFirst() {
        String older = event("AssumeRoleWithWebIdentity", "2026-03-14T10:00:00Z", "");
        String newer = event("AssumeRoleWithWebIdentity", "2026-03-14T11:00:00Z", "");
        String other = event("GetCallerIdentity", "2026-03-14T12:00:00Z", "");
        String garbled = "{\"EventName\":\"AssumeRoleWithWebIdentity\",\"CloudTrailEvent\":\"{oops\"}";
        try (Scripted server = new Scripted(reply(200, page("", older, other, garbled, newer)))) {
            assertThat(trail(server, "us-east-1").events())
                    .extracting(found -> found.time().toString())
                    .containsExactly("2026-03-14T11:00:00Z", "2026-03-14T10:00:00Z");
        }
    }

    @Test
    void atMostTwoPagesAreReadInEachOfTwoRegions() {
        try (Scripted server = new Scripted(reply(200, page(",\"NextToken\":\"t\"")))) {
            assertThat(trail(server, "eu-west-1").regions()).containsOnlyKeys("eu-west-1", "us-east-1");
            assertThat(server.requests()).hasSize(4);
        }
    }

    @ParameterizedTest
    @CsvSource({"us-east-1, us-east-1", "cn-north-1, cn-north-1", "us-gov-west-1, us-gov-west-1"})
    void whereThereIsNoOtherRegionToLookInOneIsAsked(String region, String asked) {
        assertThat(TrailReads.regions(region)).containsExactly(asked);
    }

    @Test
    void aTrailNobodyMayReadNamesThePermission() {
        String denied = "{\"__type\":\"AccessDeniedException\",\"Message\":\"not authorized\"}";
        try (Scripted server = new Scripted(reply(400, denied));
                AwsConnection connection = connect(server, "eu-west-1")) {
            assertThat(connection.cloud(calls, Optional.empty()).trail(SUBJECT).await())
                    .isEqualTo(new Seen.Denied<>("cloudtrail:LookupEvents", "not authorized"));
        }
    }

    @Test
    void anAssociationKeepsItsRoleOpenWhereItMayNotBeDescribed() {
        String list = """
                {"associations":[{"clusterName":"prod-eu","namespace":"payments","serviceAccount":"checkout",
                "associationId":"a-1"}]}""";
        try (Scripted server = new Scripted(
                        reply(200, list),
                        reply(403, "{\"message\":\"no\"}", "x-amzn-ErrorType", "AccessDeniedException"));
                AwsConnection connection = connect(server, "eu-west-1")) {
            Cloud cloud = connection.cloud(calls, Optional.of("prod-eu"));
            assertThat(cloud.association("payments", "checkout").await())
                    .isEqualTo(Seen.of(new PodIdentityAssociation(
                            "a-1", "payments", "checkout", Optional.empty(), Optional.empty())));
        }
    }

    @Test
    void noAssociationIsAbsence() {
        try (Scripted server = new Scripted(reply(200, "{\"associations\":[]}"));
                AwsConnection connection = connect(server, "eu-west-1")) {
            Cloud cloud = connection.cloud(calls, Optional.of("prod-eu"));
            assertThat(cloud.association("payments", "checkout").await().isAbsent())
                    .isTrue();
        }
    }

    @Test
    void anAddonIsReadWithItsRole() {
        String addon = "{\"addon\":{\"addonName\":\"aws-ebs-csi-driver\",\"addonVersion\":\"v1\"}}";
        try (Scripted server = new Scripted(reply(200, addon));
                AwsConnection connection = connect(server, "eu-west-1")) {
            Cloud cloud = connection.cloud(calls, Optional.of("prod-eu"));
            assertThat(cloud.addon("aws-ebs-csi-driver").await())
                    .isEqualTo(Seen.of(new Addon("aws-ebs-csi-driver", "v1", Optional.empty())));
        }
    }

    @Test
    void aSimulationTellsWhatBoundaryAndOrganizationSay() {
        String xml = """
                <SimulatePrincipalPolicyResponse><SimulatePrincipalPolicyResult><EvaluationResults><member>
                <EvalActionName>s3:GetObject</EvalActionName><EvalResourceName>arn:aws:s3:::b/k</EvalResourceName>
                <EvalDecision>implicitDeny</EvalDecision><PermissionsBoundaryDecisionDetail>
                <AllowedByPermissionsBoundary>false</AllowedByPermissionsBoundary></PermissionsBoundaryDecisionDetail>
                <MissingContextValues><member>aws:SourceVpc</member></MissingContextValues>
                </member></EvaluationResults></SimulatePrincipalPolicyResult></SimulatePrincipalPolicyResponse>""";
        RoleArn role = RoleArn.parse("arn:aws:iam::111122223333:role/checkout").orElseThrow();
        try (Scripted server = new Scripted(reply(200, xml));
                AwsConnection connection = connect(server, "eu-west-1")) {
            assertThat(connection
                            .cloud(calls, Optional.empty())
                            .simulate(role, "s3:GetObject", "arn:aws:s3:::b/k")
                            .await())
                    .isEqualTo(Seen.of(new Simulation(
                            "s3:GetObject",
                            "arn:aws:s3:::b/k",
                            "implicitDeny",
                            Optional.of(false),
                            Optional.empty(),
                            List.of(),
                            List.of("aws:SourceVpc"))));
        }
    }

    @Test
    void theWayToTheClusterAndTheLookAtItShareOneCall() {
        String cluster = """
                {"cluster":{"name":"prod-eu","arn":"arn:aws:eks:eu-west-1:111122223333:cluster/prod-eu",
                "endpoint":"https://k","certificateAuthority":{"data":"UEVN"},
                "identity":{"oidc":{"issuer":"https://oidc.eks.eu-west-1.amazonaws.com/id/4F2A"}}}}""";
        try (Scripted server = new Scripted(reply(200, cluster));
                AwsConnection connection = connect(server, "eu-west-1")) {
            var endpoint = connection.endpoint(calls, "prod-eu").await().value().orElseThrow();
            var seen = connection
                    .cloud(calls, Optional.of("prod-eu"))
                    .cluster()
                    .await()
                    .value()
                    .orElseThrow();
            assertThat(endpoint.certificateAuthority()).contains("PEM");
            assertThat(seen.issuer()).contains("https://oidc.eks.eu-west-1.amazonaws.com/id/4F2A");
            assertThat(calls.made()).extracting(Made::attempts).containsExactly(1);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "eu-west-1, iam.amazonaws.com",
        "cn-northwest-1, iam.cn-north-1.amazonaws.com.cn",
        "us-gov-east-1, iam.us-gov.amazonaws.com"
    })
    void iamIsOnePerPartitionWhateverTheRegion(String region, String host) {
        var endpoint = IamEndpointProvider.defaultProvider()
                .resolveEndpoint(ask -> ask.region(Region.of(region)))
                .join();
        assertThat(endpoint.endpointUrl().host()).isEqualTo(host);
    }
}
