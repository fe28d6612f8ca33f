package io.github.irsadoctor.live;

import java.util.Optional;

/**
 * Where a Kubernetes API server is and how it is trusted.
 *
 * @param server its URL
 * @param certificateAuthority PEM; empty means the JVM's own trust
 * @param insecure true: any certificate is taken, as {@code insecure-skip-tls-verify} says
 * @param tlsServerName the name its certificate must carry, where it is not the host's
 * @param proxy its own proxy, which outranks the environment's
 */
public record Endpoint(
        String server,
        Optional<String> certificateAuthority,
        boolean insecure,
        Optional<String> tlsServerName,
        Optional<String> proxy) {

    /** A server in plain http or with a certificate the JVM trusts: the lab. */
    public static Endpoint plain(String server) {
        return new Endpoint(server, Optional.empty(), false, Optional.empty(), Optional.empty());
    }
}
