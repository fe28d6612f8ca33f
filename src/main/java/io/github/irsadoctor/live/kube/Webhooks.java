package io.github.irsadoctor.live.kube;

import io.github.irsadoctor.facts.Webhook;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads mutating webhook configurations. */
final class Webhooks {

    private Webhooks() {}

    /** Takes a MutatingWebhookConfiguration as the API server sends it. */
    static Webhook of(JsonNode configuration) {
        JsonNode meta = configuration.path("metadata");
        return new Webhook(
                Json.text(meta, "name"),
                Json.time(meta, "creationTimestamp").orElse(Instant.EPOCH),
                Json.each(configuration, "webhooks").map(Webhooks::hook).toList());
    }

    private static Webhook.Hook hook(JsonNode hook) {
        return new Webhook.Hook(
                Json.text(hook, "name"),
                calls(hook.path("clientConfig")),
                Json.text(hook, "failurePolicy"),
                selector(hook.path("namespaceSelector")),
                selector(hook.path("objectSelector")));
    }

    private static String calls(JsonNode client) {
        JsonNode service = client.path("service");
        return Json.some(client, "url")
                .orElseGet(() -> "service " + Json.text(service, "namespace") + "/" + Json.text(service, "name")
                        + Json.text(service, "path"));
    }

    /** One line in the notation of {@code kubectl get -l}; empty for a selector that takes all. */
    private static String selector(JsonNode selector) {
        Stream<String> labels =
                Json.map(selector, "matchLabels").entrySet().stream().map(it -> it.getKey() + "=" + it.getValue());
        Stream<String> expressions = Json.each(selector, "matchExpressions").map(Webhooks::expression);
        return Stream.concat(labels, expressions).collect(Collectors.joining(","));
    }

    private static String expression(JsonNode expression) {
        String key = Json.text(expression, "key");
        String operator = Json.text(expression, "operator");
        String values = Json.each(expression, "values")
                .map(value -> value.asString(""))
                .collect(Collectors.joining(",", " (", ")"));
        return switch (operator) {
            case "Exists" -> key;
            case "DoesNotExist" -> "!" + key;
            case "In" -> key + " in" + values;
            case "NotIn" -> key + " notin" + values;
            default -> key + " " + operator + values;
        };
    }
}
