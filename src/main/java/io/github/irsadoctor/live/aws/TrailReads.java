package io.github.irsadoctor.live.aws;

import static io.github.irsadoctor.live.aws.AwsAsk.some;

import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Trail;
import io.github.irsadoctor.facts.TrailEvent;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.live.Partition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttribute;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttributeKey;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsResponse;

/**
 * Reads CloudTrail's event history. Calls to a regional STS endpoint are recorded in that region, calls to the global one
 * in us-east-1 (CloudTrail user guide, cloudtrail-concepts); other partitions have no global endpoint.
 */
record TrailReads(AwsAsk aws) {

    private static final String OPERATION = "cloudtrail:LookupEvents";
    private static final String GLOBAL = "us-east-1";
    private static final int PAGES = 2;

    Pending<Trail> of(String subject) {
        return aws.compose("trail", Map.of("subject", subject), () -> merged(subject));
    }

    private Seen<Trail> merged(String subject) {
        Map<String, Pending<List<TrailEvent>>> asked = new LinkedHashMap<>();
        regions(aws.region()).forEach(region -> asked.put(region, region(subject, region)));
        Map<String, Seen<List<TrailEvent>>> seen = new LinkedHashMap<>();
        asked.forEach((region, pending) -> seen.put(region, pending.await()));
        if (seen.values().stream().noneMatch(Seen::isKnown)) {
            return seen.values().iterator().next().map(none -> new Trail(none, Map.of()));
        }
        Map<String, String> regions = new LinkedHashMap<>();
        seen.forEach((region, outcome) ->
                regions.put(region, outcome.unseen().map(Unseen::says).orElse("")));
        List<TrailEvent> events = seen.values().stream()
                .flatMap(outcome -> outcome.value().stream())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(TrailEvent::time).reversed())
                .toList();
        return Seen.of(new Trail(events, regions));
    }

    private Pending<List<TrailEvent>> region(String subject, String region) {
        Map<String, String> parameters = Map.of("subject", subject, "region", region);
        return aws.compose("trail of a region", parameters, () -> events(subject, region));
    }

    static List<String> regions(String region) {
        return Partition.of(region).id().equals("aws")
                ? Stream.of(region, GLOBAL).distinct().toList()
                : List.of(region);
    }

    private Seen<List<TrailEvent>> events(String subject, String region) {
        List<TrailEvent> events = new ArrayList<>();
        Optional<String> from = Optional.empty();
        int page = 0;
        // Two requests a second and account are all CloudTrail takes: one page after the other, and few.
        do {
            Seen<LookupEventsResponse> answer = page(subject, region, from).await();
            if (answer.value().isEmpty()) {
                return answer.map(none -> List.of());
            }
            answer.value().get().events().stream()
                    .flatMap(event -> TrailEvents.read(event, region).stream())
                    .forEach(events::add);
            from = some(answer.value().get().nextToken());
        } while (from.isPresent() && ++page < PAGES);
        return Seen.of(List.copyOf(events));
    }

    private Pending<LookupEventsResponse> page(String subject, String region, Optional<String> from) {
        String attribute = "AttributeKey=Username,AttributeValue=" + subject;
        AwsQuestion first = new AwsQuestion(
                OPERATION, Map.of("lookup-attributes", attribute, "region", region), "events of " + subject);
        LookupAttribute by = LookupAttribute.builder()
                .attributeKey(LookupAttributeKey.USERNAME)
                .attributeValue(subject)
                .build();
        return aws.iam(
                from.map(token -> first.with("next-token", token)).orElse(first),
                it -> it.cloudTrail(region)
                        .lookupEvents(ask -> ask.nextToken(from.orElse(null)).lookupAttributes(by)));
    }
}
