package io.github.irsadoctor.lab.kube.write;

import io.github.irsadoctor.lab.kube.pods.PodIdentityWebhook;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Objects;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The mutating webhooks a new pod passes: the pod identity webhook, if a configuration sends it this pod now.
 *
 * @param region the cluster's
 * @param associated whether EKS Pod Identity has an association now, by namespace and service account
 * @see <a href="https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/">Kubernetes, dynamic admission control</a>
 */
record Admission(Objects objects, String region, BiPredicate<String, String> associated)
        implements UnaryOperator<ObjectNode> {

    private static final String HOOK = "iam-for-pods.amazonaws.com";

    @Override
    public ObjectNode apply(ObjectNode pod) {
        String namespace = pod.at("/metadata/namespace").asString("");
        if (hooks().stream().noneMatch(hook -> asked(hook, pod, namespace))) {
            return pod;
        }
        String account = pod.at("/spec/serviceAccountName").asString("default");
        Map<String, String> annotations = objects.get(Resources.SERVICE_ACCOUNTS, namespace, account)
                .map(it -> Json.texts(it.at("/metadata/annotations")))
                .orElse(Map.of());
        return new PodIdentityWebhook(region)
                .admit(pod, new PodIdentityWebhook.Account(annotations, associated.test(namespace, account)));
    }

    private List<JsonNode> hooks() {
        return objects.list(Resources.WEBHOOKS, "").stream()
                .flatMap(configuration -> configuration.path("webhooks").valueStream())
                .filter(hook -> hook.path("name").asString("").equals(HOOK))
                .toList();
    }

    private boolean asked(JsonNode hook, ObjectNode pod, String namespace) {
        Optional<ObjectNode> place = objects.get(Resources.NAMESPACES, "", namespace);
        Map<String, String> ofNamespace =
                place.map(it -> Json.texts(it.at("/metadata/labels"))).orElse(Map.of());
        return hook.path("rules").valueStream().anyMatch(Admission::creations)
                && selects(hook.path("namespaceSelector"), ofNamespace)
                && selects(hook.path("objectSelector"), Json.texts(pod.at("/metadata/labels")));
    }

    private static boolean creations(JsonNode rule) {
        return names(rule.path("operations"), "CREATE") && names(rule.path("resources"), "pods");
    }

    private static boolean names(JsonNode list, String word) {
        return list.valueStream().anyMatch(it -> List.of("*", word).contains(it.asString("")));
    }

    private static boolean selects(JsonNode selector, Map<String, String> labels) {
        return labels.entrySet()
                        .containsAll(Json.texts(selector.path("matchLabels")).entrySet())
                && selector.path("matchExpressions").valueStream().allMatch(it -> holds(it, labels));
    }

    // A label that is missing satisfies NotIn.
    private static boolean holds(JsonNode expression, Map<String, String> labels) {
        String key = expression.path("key").asString("");
        boolean among = labels.containsKey(key)
                && expression
                        .path("values")
                        .valueStream()
                        .anyMatch(it -> it.asString("").equals(labels.get(key)));
        return switch (expression.path("operator").asString("")) {
            case "In" -> among;
            case "NotIn" -> !among;
            case "Exists" -> labels.containsKey(key);
            case "DoesNotExist" -> !labels.containsKey(key);
            default -> false;
        };
    }
}
