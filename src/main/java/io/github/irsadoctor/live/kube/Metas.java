package io.github.irsadoctor.live.kube;

import io.github.irsadoctor.facts.Meta;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads an object's metadata. */
final class Metas {

    // kubectl apply keeps a copy of the whole object here, values of env included.
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private Metas() {}

    /** Takes an object, gives its metadata; a missing time of creation is the epoch. */
    static Meta of(JsonNode object) {
        JsonNode meta = object.path("metadata");
        return new Meta(
                Json.text(meta, "namespace"),
                Json.text(meta, "name"),
                Json.text(meta, "uid"),
                Json.time(meta, "creationTimestamp").orElse(Instant.EPOCH),
                Json.map(meta, "labels"),
                annotations(meta),
                owner(meta),
                fieldTimes(meta));
    }

    static Map<String, String> annotations(JsonNode meta) {
        Map<String, String> annotations = Json.map(meta, "annotations");
        annotations.replaceAll((key, value) -> key.equals(LAST_APPLIED) ? Secrets.HIDDEN : value);
        return annotations;
    }

    private static Optional<Meta.Owner> owner(JsonNode meta) {
        return Json.each(meta, "ownerReferences")
                .filter(owner -> owner.path("controller").asBoolean(false))
                .map(owner ->
                        new Meta.Owner(Json.text(owner, "kind"), Json.text(owner, "name"), Json.text(owner, "uid")))
                .findFirst();
    }

    private static List<Meta.FieldTime> fieldTimes(JsonNode meta) {
        return Json.each(meta, "managedFields")
                .flatMap(entry -> Json.time(entry, "time")
                        .map(at -> new Meta.FieldTime(Json.text(entry, "manager"), at, annotationKeys(entry)))
                        .stream())
                .toList();
    }

    // fieldsV1 writes a field as "f:NAME" and the map itself as ".".
    private static List<String> annotationKeys(JsonNode entry) {
        JsonNode owned = entry.path("fieldsV1").path("f:metadata").path("f:annotations");
        return Json.names(owned).stream()
                .filter(name -> name.startsWith("f:"))
                .map(name -> name.substring(2))
                .toList();
    }
}
