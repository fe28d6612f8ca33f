package io.github.irsadoctor.lab.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.cloudtrail.model.InvalidLookupAttributesException;
import software.amazon.awssdk.services.cloudtrail.model.InvalidNextTokenException;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttribute;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttributeKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** LookupEvents, and the shape of the events STS leaves behind. */
class CloudTrailTest {

    private static final String SUBJECT = "system:serviceaccount:payments:checkout";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aHealthyWorldsTrailHoldsTheAppsRenewals() {
        try (AwsLab lab = AwsLab.serve("");
                CloudTrailClient trail = lab.client(CloudTrailClient.builder())) {
            List<Event> events = lookup(trail);

            assertThat(events).hasSize(3).allMatch(event -> event.username().equals(SUBJECT));
            assertThat(events)
                    .extracting(Event::eventTime)
                    .isSortedAccordingTo(Comparator.<Instant>naturalOrder().reversed());
            assertThat(events.get(2).eventTime()).isEqualTo("2026-03-01T10:00:05Z");
        }
    }

    @Test
    void whereTheTrustPolicyRefusesTheAppTheTrailHoldsRefusals() {
        try (AwsLab lab = AwsLab.serve("aws: {roles: {checkout: null}}");
                CloudTrailClient trail = lab.client(CloudTrailClient.builder())) {
            assertThat(lookup(trail))
                    .hasSize(3)
                    .allMatch(event -> event.cloudTrailEvent().contains("AccessDenied"));
        }
    }

    @Test
    void whereTheProviderIsMissingTheTrailIsSilent() {
        try (AwsLab lab = AwsLab.serve("aws: {providers: {cluster: null}}");
                CloudTrailClient trail = lab.client(CloudTrailClient.builder())) {
            assertThat(lookup(trail)).isEmpty();
        }
    }

    @Test
    void aSuccessIsRecordedInAwssShape() throws Exception {
        try (AwsLab lab = AwsLab.serve("aws: {trail: []}");
                CloudTrailClient trail = lab.client(CloudTrailClient.builder())) {
            WebIdentityCall.send(lab, Map.of());
            JsonNode event = only(trail);

            assertThat(event.at("/userIdentity/type").asString()).isEqualTo("WebIdentityUser");
            assertThat(event.at("/userIdentity/principalId").asString())
                    .isEqualTo(AwsLab.PROVIDER + ":sts.amazonaws.com:" + SUBJECT);
            assertThat(event.at("/userIdentity/identityProvider").asString()).isEqualTo(AwsLab.PROVIDER);
            assertThat(event.path("errorCode").isMissingNode()).isTrue();
            assertThat(event.path("awsRegion").asString()).isEqualTo("eu-west-1");
            assertThat(event.path("userAgent").asString()).startsWith("Java-http-client");
            assertThat(event.at("/responseElements/assumedRoleUser/arn").asString())
                    .isEqualTo("arn:aws:sts::111122223333:assumed-role/checkout/app");
            assertThat(event.at("/responseElements/credentials/expiration").asString())
                    .isEqualTo("Mar 1, 2026, 1:00:00 PM");
            assertThat(event.at("/resources/0/ARN").asString()).isEqualTo(AwsLab.ROLE.toString());
        }
    }

    @Test
    void aRefusalIsRecordedWithTheTextAwsUses() throws Exception {
        try (AwsLab lab = AwsLab.serve("aws: {trail: [], roles: {checkout: null}}");
                CloudTrailClient trail = lab.client(CloudTrailClient.builder())) {
            HttpResponse<String> refused = WebIdentityCall.send(lab, Map.of());
            JsonNode event = only(trail);

            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(event.path("errorCode").asString()).isEqualTo("AccessDenied");
            assertThat(event.path("errorMessage").asString()).isEqualTo("An unknown error occurred");
            assertThat(event.at("/userIdentity/userName").asString()).isEqualTo(SUBJECT);
            assertThat(event.at("/requestParameters/roleSessionName").asString())
                    .isEqualTo("app");
            assertThat(event.path("responseElements").isNull()).isTrue();
        }
    }

    @Test
    void aTrailOfTheWorldReplacesTheGeneratedOne() {
        String world =
                "aws: {trail: [{time: -5m, error: AccessDenied, role: checkout, userAgent: 'aws-sdk-go/1.44.0'}, "
                        + "{time: -1d, region: us-east-1}]}";
        try (AwsLab lab = AwsLab.serve(world);
                CloudTrailClient trail = lab.client(CloudTrailClient.builder());
                CloudTrailClient global = lab.client(
                        CloudTrailClient.builder(), AwsLab.base(AwsLab.ROLE).operatorKey(), "us-east-1")) {
            assertThat(lookup(trail)).hasSize(1);
            assertThat(lookup(trail).get(0).cloudTrailEvent()).contains("aws-sdk-go/1.44.0", "AccessDenied");
            assertThat(lookup(global)).hasSize(1);
        }
    }

    @Test
    void pagesFollowTheirTokenAndATokenIsBoundToItsQuestion() {
        try (AwsLab lab = AwsLab.serve("");
                CloudTrailClient trail = lab.client(CloudTrailClient.builder())) {
            var first = trail.lookupEvents(r -> r.lookupAttributes(byName()).maxResults(2));
            var second = trail.lookupEvents(
                    r -> r.lookupAttributes(byName()).maxResults(2).nextToken(first.nextToken()));

            assertThat(first.events()).hasSize(2);
            assertThat(second.events()).hasSize(1);
            assertThat(second.nextToken()).isNull();
            assertThatThrownBy(() -> trail.lookupEvents(r -> r.nextToken(first.nextToken())))
                    .isInstanceOf(InvalidNextTokenException.class);
        }
    }

    @Test
    void timesBoundTheSearch() {
        try (AwsLab lab = AwsLab.serve("");
                CloudTrailClient trail = lab.client(CloudTrailClient.builder())) {
            assertThat(trail.lookupEvents(r -> r.startTime(Instant.parse("2026-03-01T10:30:00Z"))
                                    .endTime(Instant.parse("2026-03-01T11:00:00Z")))
                            .events())
                    .hasSize(1);
        }
    }

    @Test
    void twoAttributesAreOneTooMany() {
        try (AwsLab lab = AwsLab.serve("");
                CloudTrailClient trail = lab.client(CloudTrailClient.builder())) {
            assertThatThrownBy(() -> trail.lookupEvents(r -> r.lookupAttributes(byName(), byName())))
                    .isInstanceOf(InvalidLookupAttributesException.class);
        }
    }

    private static List<Event> lookup(CloudTrailClient trail) {
        return trail.lookupEvents(r -> r.lookupAttributes(LookupAttribute.builder()
                        .attributeKey(LookupAttributeKey.USERNAME)
                        .attributeValue(SUBJECT)
                        .build()))
                .events();
    }

    private static JsonNode only(CloudTrailClient trail) {
        List<Event> events = lookup(trail);
        assertThat(events).hasSize(1);
        return JSON.readTree(events.get(0).cloudTrailEvent());
    }

    private static LookupAttribute byName() {
        return LookupAttribute.builder()
                .attributeKey(LookupAttributeKey.EVENT_NAME)
                .attributeValue("AssumeRoleWithWebIdentity")
                .build();
    }
}
