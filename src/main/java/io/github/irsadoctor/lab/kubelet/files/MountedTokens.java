package io.github.irsadoctor.lab.kubelet.files;

import io.github.irsadoctor.lab.kube.Served;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tokens the kubelet mounts into one pod. They are made when they are read, and are then as old as those of a
 * kubelet that renews each when a fifth of its life is left.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/master/pkg/kubelet/token/token_manager.go">kubelet, token_manager.go</a>
 */
record MountedTokens(Served served, ObjectNode pod) {

    private static final String API = "https://kubernetes.default.svc";
    private static final Duration DAY = Duration.ofDays(1);
    // The API server stretches its own tokens that ask for 3607 s; EKS to 90 days (user guide, service-accounts).
    private static final long STRETCHED = 3607;
    private static final Duration STRETCH = Duration.ofDays(90);
    private static final int SHORTEST = 600;

    /** When the token that is mounted now was made. */
    Instant issued(JsonNode source) {
        Instant made = Json.instant(pod.at("/metadata/creationTimestamp"))
                .orElse(served.clock().instant());
        long life = life(source);
        long renewal = Math.min(DAY.toSeconds(), life * 4 / 5);
        long age = Math.max(0, Duration.between(made, served.clock().instant()).toSeconds());
        return made.plusSeconds(age / renewal * renewal);
    }

    /** The token itself. */
    String token(JsonNode source) {
        Instant issued = issued(source);
        long life = life(source);
        boolean own = source.path("audience").asString("").isEmpty();
        Instant expires = issued.plus(own && life == STRETCHED ? STRETCH : Duration.ofSeconds(life));
        return served.tokens()
                .mint(
                        account(),
                        Optional.of(pod),
                        node(),
                        List.of(own ? API : source.path("audience").asString("")),
                        issued,
                        expires);
    }

    private static long life(JsonNode source) {
        return Math.min(
                DAY.toSeconds(),
                Math.max(SHORTEST, source.path("expirationSeconds").asLong(3600)));
    }

    private JsonNode account() {
        String namespace = pod.at("/metadata/namespace").asString("");
        String name = pod.at("/spec/serviceAccountName").asString("default");
        // A kubelet keeps the token it has when the account is gone.
        return served.objects()
                .get(Resources.SERVICE_ACCOUNTS, namespace, name)
                .orElseGet(() -> Json.object("metadata", Json.object("name", name, "namespace", namespace, "uid", "")));
    }

    private Optional<JsonNode> node() {
        return served.objects()
                .get(Resources.NODES, "", pod.at("/spec/nodeName").asString(""))
                .map(node -> (JsonNode) node);
    }
}
