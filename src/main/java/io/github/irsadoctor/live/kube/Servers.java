package io.github.irsadoctor.live.kube;

import io.github.irsadoctor.live.Endpoint;
import java.net.URI;
import java.util.Optional;

/** Reads the clusters of a kubeconfig. */
final class Servers {

    private Servers() {}

    /** @throws KubeconfigProblem if the server is no URL or a file cannot be read */
    static Endpoint endpoint(KubeconfigFile.Entry cluster) {
        return new Endpoint(
                url(cluster),
                Data.of(cluster, "certificate-authority-data", "certificate-authority"),
                cluster.node().path("insecure-skip-tls-verify").asBoolean(false),
                cluster.some("tls-server-name"),
                cluster.some("proxy-url"));
    }

    /** @throws KubeconfigProblem if it is no http or https URL */
    static String url(KubeconfigFile.Entry cluster) {
        String server = cluster.text("server");
        String scheme = scheme(server).orElse("");
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new KubeconfigProblem("The server \"" + server + "\" in the kubeconfig "
                    + cluster.file().path() + " is no URL; it would look like https://HOST.");
        }
        return server;
    }

    private static Optional<String> scheme(String server) {
        try {
            URI uri = URI.create(server);
            return uri.getHost() == null ? Optional.empty() : Optional.ofNullable(uri.getScheme());
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
