package io.github.irsadoctor.lab.kube.write.patch;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which lists of Kubernetes objects are merged, and by which key of their items; all others are replaced whole.
 *
 * @see <a href="https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.31/">Kubernetes API, patch merge key</a>
 */
public final class MergeKeys {

    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("containers", "name"),
            Map.entry("initContainers", "name"),
            Map.entry("ephemeralContainers", "name"),
            Map.entry("env", "name"),
            Map.entry("volumes", "name"),
            Map.entry("volumeMounts", "mountPath"),
            Map.entry("volumeDevices", "devicePath"),
            Map.entry("ports", "containerPort"),
            Map.entry("ownerReferences", "uid"),
            Map.entry("imagePullSecrets", "name"),
            Map.entry("secrets", "name"),
            Map.entry("webhooks", "name"),
            Map.entry("conditions", "type"),
            Map.entry("hostAliases", "ip"),
            Map.entry("topologySpreadConstraints", "topologyKey"));

    private static final Set<String> SETS = Set.of("finalizers");

    private MergeKeys() {}

    /** The key by which the items of a field's list are told apart; empty if the list is one value. */
    public static Optional<String> of(String field) {
        return Optional.ofNullable(KEYS.get(field));
    }

    /** Whether a field's list is a set of texts, to which a patch adds. */
    static boolean isSet(String field) {
        return SETS.contains(field);
    }
}
