package io.github.irsadoctor.live.aws;

import io.github.irsadoctor.facts.TrailEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads CloudTrail's record of a web identity call (irsa-failures section 11). Its text is whatever the caller sent.
 */
final class TrailEvents {

    private static final String NAME = "AssumeRoleWithWebIdentity";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private TrailEvents() {}

    /**
     * Takes an event of LookupEvents.
     *
     * @param region where it was looked up
     * @return empty for another operation, or for a record that is no JSON
     */
    static Optional<TrailEvent> read(Event event, String region) {
        try {
            JsonNode record = MAPPER.readTree(AwsAsk.text(event.cloudTrailEvent()));
            return NAME.equals(text(record, "eventName")) ? Optional.of(read(event, record, region)) : Optional.empty();
        } catch (JacksonException garbled) {
            return Optional.empty();
        }
    }

    private static TrailEvent read(Event event, JsonNode record, String region) {
        JsonNode asked = record.path("requestParameters");
        JsonNode identity = record.path("userIdentity");
        String subject = some(identity, "userName").orElse(AwsAsk.text(event.username()));
        Optional<String> provider = some(identity, "identityProvider");
        return new TrailEvent(
                time(text(record, "eventTime"))
                        .or(() -> Optional.ofNullable(event.eventTime()))
                        .orElse(Instant.EPOCH),
                some(record, "errorCode"),
                text(asked, "roleArn"),
                text(asked, "roleSessionName"),
                subject,
                provider,
                audience(text(identity, "principalId"), provider, subject),
                text(record, "userAgent"),
                some(record, "awsRegion").orElse(region),
                some(record, "sourceIPAddress"),
                TrailRecord.shown(record));
    }

    // principalId is PROVIDER:AUDIENCE:SUBJECT, and all three have colons of their own.
    private static Optional<String> audience(String principal, Optional<String> provider, String subject) {
        String before = provider.orElse("") + ":";
        String behind = ":" + subject;
        boolean fits = principal.startsWith(before)
                && principal.endsWith(behind)
                && principal.length() > before.length() + behind.length();
        return fits
                ? Optional.of(principal.substring(before.length(), principal.length() - behind.length()))
                : Optional.empty();
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static Optional<String> some(JsonNode node, String field) {
        return Optional.of(text(node, field)).filter(it -> !it.isEmpty());
    }
}
