package io.github.irsadoctor.lab.kube.pods;

import io.github.irsadoctor.lab.kube.state.Json;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the webhook adds to a pod: one projected token, and variables that point at it.
 *
 * @param volume the volume's and the mounts' name
 * @param mountPath where it is mounted
 * @param audience of the token
 * @param expiration of the token in seconds
 * @param file the token's file name
 * @param identity the two variables that go together: only if a container has neither of them
 * @param region value of AWS_REGION and AWS_DEFAULT_REGION; only if a container has neither; empty: none
 * @param regionalSts whether AWS_STS_REGIONAL_ENDPOINTS is set where a container has none
 */
record Injection(
        String volume,
        String mountPath,
        String audience,
        long expiration,
        String file,
        Map<String, String> identity,
        String region,
        boolean regionalSts) {

    private static final String STS_ENDPOINTS = "AWS_STS_REGIONAL_ENDPOINTS";
    private static final Set<String> REGIONS = Set.of("AWS_REGION", "AWS_DEFAULT_REGION");

    void into(ObjectNode pod, Set<String> skipped) {
        ObjectNode spec = Json.child(pod, "spec");
        for (String kind : new String[] {"initContainers", "containers"}) {
            for (JsonNode each : spec.path(kind)) {
                if (each instanceof ObjectNode container
                        && !skipped.contains(container.path("name").asString(""))) {
                    into(container);
                }
            }
        }
        ArrayNode volumes = Json.list(spec, "volumes");
        if (!names(volumes, volume)) {
            volumes.insert(0, projected());
        }
    }

    private void into(ObjectNode container) {
        JsonNode env = container.path("env");
        boolean hasIdentity = identity.keySet().stream().anyMatch(name -> names(env, name));
        boolean hasRegion = REGIONS.stream().anyMatch(name -> names(env, name));
        boolean hasEndpoints = names(env, STS_ENDPOINTS);
        if (hasIdentity && hasRegion && hasEndpoints) {
            return;
        }
        if (regionalSts && !hasEndpoints) {
            variable(container, STS_ENDPOINTS, "regional");
        }
        if (!hasRegion && !region.isEmpty()) {
            variable(container, "AWS_DEFAULT_REGION", region);
            variable(container, "AWS_REGION", region);
        }
        if (!hasIdentity) {
            identity.forEach((name, value) -> variable(container, name, value));
        }
        if (!names(container.path("volumeMounts"), volume)) {
            Json.list(container, "volumeMounts")
                    .add(Json.object("mountPath", mountPath, "name", volume, "readOnly", true));
        }
    }

    private ObjectNode projected() {
        ObjectNode token = Json.object("audience", audience, "expirationSeconds", expiration, "path", file);
        return Json.object(
                "name",
                volume,
                "projected",
                Json.object("defaultMode", 420, "sources", Json.array(Json.object("serviceAccountToken", token))));
    }

    private static void variable(ObjectNode container, String name, String value) {
        Json.list(container, "env").add(Json.object("name", name, "value", value));
    }

    private static boolean names(JsonNode list, String name) {
        for (JsonNode item : list) {
            if (item.path("name").asString("").equals(name)) {
                return true;
            }
        }
        return false;
    }
}
