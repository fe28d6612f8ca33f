package io.github.irsadoctor.lab.aws.cloudtrail;

import io.github.irsadoctor.lab.aws.state.Event;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;

/**
 * What a LookupEvents call looks for.
 *
 * @param key the one attribute's key, empty for all events
 * @param value its value
 * @param start inclusive
 * @param end inclusive
 */
record Lookup(Optional<String> key, String value, Instant start, Instant end) {

    // AWS: LookupEvents API reference, LookupAttribute.
    private static final Map<String, BiPredicate<Event, String>> ATTRIBUTES = Map.of(
            "EventId", (event, value) -> event.id().equals(value),
            "EventName", (event, value) -> event.name().equals(value),
            "ReadOnly", (event, value) -> String.valueOf(event.readOnly()).equals(value),
            "Username", (event, value) -> event.username().equals(value),
            "EventSource", (event, value) -> event.source().equals(value),
            "AccessKeyId",
                    (event, value) -> event.accessKeyId().filter(value::equals).isPresent(),
            "ResourceName",
                    (event, value) -> event.resources().stream()
                            .anyMatch(resource -> resource.name().equals(value)),
            "ResourceType",
                    (event, value) -> event.resources().stream()
                            .anyMatch(resource -> resource.type().equals(value)));

    static Lookup read(JsonNode body) {
        JsonNode attributes = body.path("LookupAttributes");
        if (attributes.size() > 1) {
            throw invalid("You can specify only one lookup attribute.");
        }
        Optional<String> key = text(attributes.path(0), "AttributeKey");
        if (attributes.size() == 1 && key.filter(ATTRIBUTES::containsKey).isEmpty()) {
            throw invalid("The lookup attribute key is not valid.");
        }
        String value = text(attributes.path(0), "AttributeValue").orElse("");
        Lookup lookup =
                new Lookup(key, value, time(body, "StartTime", Instant.MIN), time(body, "EndTime", Instant.MAX));
        if (lookup.start().isAfter(lookup.end())) {
            throw new Refusal(400, "InvalidTimeRangeException", "The start time must be before the end time.");
        }
        return lookup;
    }

    boolean meets(Event event) {
        boolean inTime = !event.time().isBefore(start) && !event.time().isAfter(end);
        return inTime
                && key.map(name -> ATTRIBUTES.get(name).test(event, value)).orElse(true);
    }

    /** What must be equal in every page of one listing. */
    String bound() {
        return key.orElse("") + "=" + value + " " + start + " " + end;
    }

    static Optional<String> text(JsonNode object, String name) {
        JsonNode node = object.path(name);
        return node.isString() ? Optional.of(node.asString()) : Optional.empty();
    }

    private static Instant time(JsonNode body, String name, Instant missing) {
        JsonNode node = body.path(name);
        if (node.isNumber()) {
            return Instant.ofEpochMilli((long) (node.asDouble() * 1000));
        }
        try {
            return node.isString() ? Instant.parse(node.asString()) : missing;
        } catch (DateTimeParseException noTime) {
            throw new Refusal(400, "InvalidTimeRangeException", "The time " + node.asString() + " is not valid.");
        }
    }

    private static Refusal invalid(String message) {
        return new Refusal(400, "InvalidLookupAttributesException", message);
    }
}
