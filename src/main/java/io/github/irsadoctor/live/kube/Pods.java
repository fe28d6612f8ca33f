package io.github.irsadoctor.live.kube;

import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Volume;
import io.github.irsadoctor.facts.Volume.ProjectedToken;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads pods. */
final class Pods {

    // The API's default for expirationSeconds.
    private static final int USUAL_SECONDS = 3600;

    private Pods() {}

    /** Takes a pod as the API server sends it. */
    static Pod of(JsonNode pod) {
        JsonNode spec = pod.path("spec");
        JsonNode status = pod.path("status");
        return new Pod(
                Metas.of(pod),
                serviceAccount(spec),
                Containers.of(spec, status),
                Json.each(spec, "volumes").map(Pods::volume).toList(),
                Json.some(status, "phase").orElse("Unknown"),
                Json.some(spec, "nodeName"),
                spec.path("hostNetwork").asBoolean(false),
                Json.time(status, "startTime"),
                new PodWord(pod).status());
    }

    /** The service account a pod's spec or a template names, {@code default} if none. */
    static String serviceAccount(JsonNode spec) {
        return Json.some(spec, "serviceAccountName")
                .or(() -> Json.some(spec, "serviceAccount"))
                .orElse("default");
    }

    private static Volume volume(JsonNode volume) {
        String type = Json.names(volume).stream()
                .filter(name -> !name.equals("name"))
                .findFirst()
                .orElse("emptyDir");
        Optional<ProjectedToken> token = Json.each(volume.path("projected"), "sources")
                .map(source -> source.path("serviceAccountToken"))
                .filter(JsonNode::isObject)
                .map(Pods::token)
                .findFirst();
        return new Volume(Json.text(volume, "name"), type, token);
    }

    private static ProjectedToken token(JsonNode token) {
        Duration lifetime = Duration.ofSeconds(token.path("expirationSeconds").asInt(USUAL_SECONDS));
        return new ProjectedToken(Json.text(token, "audience"), lifetime, Json.text(token, "path"));
    }
}
