package io.github.irsadoctor.lab.kube.state;

import java.util.List;

/**
 * One kind of object the API server keeps.
 *
 * @param group empty for the core group
 * @param plural as in URLs
 * @param fields what a field selector may name beyond metadata.name and metadata.namespace
 */
public record Resource(
        String group,
        String version,
        String plural,
        String kind,
        boolean namespaced,
        List<String> shortNames,
        List<String> fields) {

    public Resource {
        shortNames = List.copyOf(shortNames);
        fields = List.copyOf(fields);
    }

    /** The kind in lower case, as discovery and world files call it. */
    public String singular() {
        return kind.toLowerCase(java.util.Locale.ROOT);
    }

    /** As in the objects themselves, for example {@code apps/v1}. */
    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }
}
