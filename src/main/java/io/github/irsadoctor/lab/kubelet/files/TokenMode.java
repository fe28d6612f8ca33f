package io.github.irsadoctor.lab.kubelet.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Mode and owner of a projected service account token.
 *
 * @see <a href="https://github.com/kubernetes/enhancements/tree/master/keps/sig-storage/1205-bound-service-account-tokens">KEP-1205, File Permission</a>
 */
record TokenMode(int mode, int uid, int gid) {

    private static final int OWNER_SINCE = 19;

    /**
     * What the kubelet gives a token.
     *
     * @param defaultMode of the volume
     * @param version of Kubernetes, for example {@code 1.31}
     */
    static TokenMode of(JsonNode pod, int defaultMode, String version) {
        Optional<Integer> group = fsGroup(pod);
        if (minor(version) < OWNER_SINCE) {
            return group.map(gid -> new TokenMode(0640, 0, gid)).orElse(new TokenMode(0600, 0, 0));
        }
        Optional<Integer> user = commonUser(pod);
        if (group.isPresent()) {
            return new TokenMode(0640, user.orElse(0), group.get());
        }
        return user.map(uid -> new TokenMode(0600, uid, 0)).orElse(new TokenMode(defaultMode, 0, 0));
    }

    static Optional<Integer> fsGroup(JsonNode pod) {
        JsonNode group = pod.at("/spec/securityContext/fsGroup");
        return group.canConvertToInt() ? Optional.of(group.intValue()) : Optional.empty();
    }

    /** The user all containers run as; empty where one says none or another. */
    private static Optional<Integer> commonUser(JsonNode pod) {
        List<JsonNode> containers = new ArrayList<>();
        pod.at("/spec/initContainers").forEach(containers::add);
        pod.at("/spec/containers").forEach(containers::add);
        Set<Optional<Integer>> users = new HashSet<>();
        containers.forEach(container -> users.add(Users.of(pod, container)));
        return users.size() == 1 ? users.iterator().next() : Optional.empty();
    }

    private static int minor(String version) {
        String[] parts = version.split("\\.");
        return parts.length > 1 && parts[1].matches("\\d+") ? Integer.parseInt(parts[1]) : OWNER_SINCE;
    }
}
