package io.github.irsadoctor.lab.aws.cloudtrail;

import io.github.irsadoctor.lab.aws.state.Event;
import io.github.irsadoctor.lab.aws.state.RunningAws;
import io.github.irsadoctor.lab.aws.wire.Answers;
import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Pages;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import io.github.irsadoctor.lab.aws.wire.Service;
import io.github.irsadoctor.lab.http.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** LookupEvents: events of the caller's account in the region the call was signed for, newest first. */
public final class CloudTrail implements Service {

    private static final int PAGE = 50;

    private final RunningAws aws;

    public CloudTrail(RunningAws aws) {
        this.aws = aws;
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of("LookupEvents", this::lookupEvents);
    }

    private Reply lookupEvents(Call call, Answers answers) {
        JsonNode body = call.json();
        Lookup lookup = Lookup.read(body);
        List<Event> found = aws.now().events().stream()
                .filter(event -> event.account().equals(call.signer().account()))
                .filter(event -> event.region().equals(call.region()))
                .filter(lookup::meets)
                .sorted(Comparator.comparing(Event::time)
                        .thenComparing(Event::id)
                        .reversed())
                .toList();
        Optional<String> token = Lookup.text(body, "NextToken");
        String bound = call.region() + lookup.bound();
        Pages<Event> page = Pages.cut(found, size(body), token, bound, CloudTrail::invalidToken);
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        ArrayNode events = result.putArray("Events");
        page.items().forEach(event -> events.add(json(event)));
        page.next().ifPresent(next -> result.put("NextToken", next));
        return answers.json(call.route(), result);
    }

    private static int size(JsonNode body) {
        int size = body.path("MaxResults").asInt(PAGE);
        if (size < 1 || size > PAGE) {
            throw new Refusal(400, "InvalidMaxResultsException", "Max results must be between 1 and 50.");
        }
        return size;
    }

    private static Refusal invalidToken() {
        return new Refusal(400, "InvalidNextTokenException", "Invalid or expired NextToken.");
    }

    private static ObjectNode json(Event event) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("EventId", event.id())
                .put("EventName", event.name())
                .put("ReadOnly", String.valueOf(event.readOnly()))
                .put("EventTime", event.time().getEpochSecond())
                .put("EventSource", event.source())
                .put("Username", event.username());
        event.accessKeyId().ifPresent(key -> json.put("AccessKeyId", key));
        ArrayNode resources = json.putArray("Resources");
        event.resources()
                .forEach(resource -> resources
                        .addObject()
                        .put("ResourceType", resource.type())
                        .put("ResourceName", resource.name()));
        return json.put("CloudTrailEvent", event.json());
    }
}
