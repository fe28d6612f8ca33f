package io.github.irsadoctor.lab.kubelet.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Fields of a pod that its containers may see.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/downward-api/">Kubernetes, downward API</a>
 */
public final class Downward {

    private static final Pattern KEYED = Pattern.compile("metadata\\.(labels|annotations)\\['(.+)'\\]");

    private Downward() {}

    /** The value of a field path such as {@code metadata.name}; empty if the pod has none there. */
    public static Optional<String> field(JsonNode pod, String path) {
        Matcher keyed = KEYED.matcher(path);
        JsonNode value = keyed.matches()
                ? pod.path("metadata").path(keyed.group(1)).path(keyed.group(2))
                : pod.at("/" + path.replace('.', '/'));
        return value.isValueNode() ? Optional.of(value.asString("")) : Optional.empty();
    }
}
