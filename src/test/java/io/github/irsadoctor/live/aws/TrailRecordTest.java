package io.github.irsadoctor.live.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.facts.TrailEvent;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole record of an event leaves the adapter, and no secret with it. */
class TrailRecordTest {

    private static final String JWT = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl-and_more";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static JsonNode kept(String json) {
        Event event = Event.builder().cloudTrailEvent(json).build();
        TrailEvent read = TrailEvents.read(event, "eu-west-1").orElseThrow();
        return MAPPER.readTree(read.record());
    }

    @Test
    void credentialsAreRemovedAndWhenTheyEndIsKept() {
        JsonNode kept = kept("""
                {"eventName": "AssumeRoleWithWebIdentity", "responseElements": {
                  "credentials": {"accessKeyId": "ASIAEXAMPLE123456789", "sessionToken": "FwoGZXIvYXdzE",
                                  "secretAccessKey": "wJalrXUtnFEMI", "expiration": "Mar 1, 2026, 1:00:00 PM"},
                  "subjectFromWebIdentityToken": "system:serviceaccount:payments:checkout"}}""");

        JsonNode credentials = kept.at("/responseElements/credentials");
        assertThat(credentials.path("expiration").asString("")).isEqualTo("Mar 1, 2026, 1:00:00 PM");
        assertThat(credentials.path("accessKeyId").asString("")).isEqualTo(TrailRecord.REMOVED);
        assertThat(kept.toString()).doesNotContain("ASIAEXAMPLE", "FwoGZXIvYXdzE", "wJalrXUtnFEMI");
        assertThat(kept.at("/responseElements/subjectFromWebIdentityToken").asString(""))
                .isEqualTo("system:serviceaccount:payments:checkout");
    }

    @Test
    void aTokenIsRemovedWhereverTheCallerPutIt() {
        JsonNode kept = kept("""
                {"eventName": "AssumeRoleWithWebIdentity", "userAgent": "tool %1$s end",
                 "additional": {"list": ["%1$s", "plain"], "%1$s": 1},
                 "requestParameters": {"webIdentityToken": "opaque-token", "roleSessionName": "AKIAEXAMPLE123456789"}}""".formatted(JWT));

        assertThat(kept.toString()).doesNotContain("eyJ", "c2lnbmF0dXJl", "opaque-token", "AKIAEXAMPLE");
        assertThat(kept.path("userAgent").asString("")).isEqualTo("tool [removed] end");
        assertThat(kept.at("/additional/list/1").asString("")).isEqualTo("plain");
    }

    @Test
    void everythingElseIsKeptInItsOrder() {
        String record = "{\"eventName\":\"AssumeRoleWithWebIdentity\",\"z\":[1,true,null],"
                + "\"responseElements\":null,\"a\":{\"readOnly\":true}}";

        assertThat(kept(record).toString()).isEqualTo(record);
    }
}
