package io.github.irsadoctor.lab.kubelet.files;

import io.github.irsadoctor.lab.world.InsideFacts;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Whom a container's processes run as: its own securityContext, else the pod's, else what the image says, else root.
 *
 * @see <a href="https://kubernetes.io/docs/tasks/configure-pod-container/security-context/">Kubernetes, security context</a>
 */
public final class Users {

    private Users() {}

    /** The user of a container's processes. */
    public static Who of(JsonNode pod, JsonNode container, InsideFacts.User image) {
        Optional<Integer> asked = of(pod, container);
        int uid = asked.or(image::uid).orElse(0);
        // A user that is given by number alone is in group 0, whatever the image says.
        int gid = number(pod, container, "runAsGroup")
                .or(() -> asked.isPresent() ? Optional.empty() : image.gid())
                .orElse(0);
        SortedSet<Integer> groups = new TreeSet<>(image.groups());
        groups.add(gid);
        TokenMode.fsGroup(pod).ifPresent(groups::add);
        pod.at("/spec/securityContext/supplementalGroups").forEach(group -> groups.add(group.asInt(0)));
        return new Who(uid, gid, groups);
    }

    /** The user a securityContext names for a container. */
    static Optional<Integer> of(JsonNode pod, JsonNode container) {
        return number(pod, container, "runAsUser");
    }

    private static Optional<Integer> number(JsonNode pod, JsonNode container, String key) {
        JsonNode own = container.at("/securityContext/" + key);
        JsonNode value = own.canConvertToInt() ? own : pod.at("/spec/securityContext/" + key);
        return value.canConvertToInt() ? Optional.of(value.intValue()) : Optional.empty();
    }
}
