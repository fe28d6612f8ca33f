package io.github.irsadoctor.lab.world;

import io.github.irsadoctor.lab.yaml.Section;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What differs in one Kubernetes object, or a whole object the healthy base does not have.
 *
 * @param kind as written before the first slash, for example {@code serviceaccount}
 * @param namespace as written; empty where the key names none
 * @param change an RFC 7386 merge patch; a null node removes the object
 */
public record KubernetesPatch(String kind, Optional<String> namespace, String name, JsonNode change) {

    private static final List<String> PARTS = List.of(
            "apiVersion",
            "kind",
            "metadata",
            "spec",
            "status",
            "webhooks",
            "secrets",
            "automountServiceAccountToken",
            "imagePullSecrets",
            "involvedObject",
            "reason",
            "message",
            "type",
            "count",
            "source",
            "firstTimestamp",
            "lastTimestamp",
            "eventTime",
            "reportingComponent",
            "reportingInstance");

    public boolean removes() {
        return change.isNull();
    }

    static List<KubernetesPatch> read(Section section, List<String> kinds) {
        return section.keys().stream().map(key -> read(section, key, kinds)).toList();
    }

    private static KubernetesPatch read(Section section, String key, List<String> kinds) {
        String[] parts = key.split("/", -1);
        if (parts.length < 2 || parts.length > 3 || List.of(parts).contains("")) {
            throw section.wrong(key, "must be kind/name or kind/namespace/name, for example serviceaccount/checkout");
        }
        if (!kinds.contains(parts[0])) {
            throw section.wrong(key, "the lab has no kind " + parts[0] + "; it has " + String.join(", ", kinds));
        }
        JsonNode change = section.raw(key);
        if (!change.isNull() && !(change instanceof ObjectNode)) {
            throw section.wrong(key, "must be a mapping with what differs, {} for a new object, or null to remove it");
        }
        if (change instanceof ObjectNode) {
            check(section.section(key));
        }
        Optional<String> namespace = parts.length == 3 ? Optional.of(parts[1]) : Optional.empty();
        return new KubernetesPatch(parts[0], namespace, parts[parts.length - 1], change);
    }

    private static void check(Section object) {
        object.knows(PARTS.toArray(String[]::new));
        if (object.raw("metadata") instanceof ObjectNode) {
            object.section("metadata")
                    .knows(
                            "name",
                            "generateName",
                            "namespace",
                            "uid",
                            "creationTimestamp",
                            "deletionTimestamp",
                            "labels",
                            "annotations",
                            "ownerReferences",
                            "managedFields",
                            "finalizers");
        }
    }
}
