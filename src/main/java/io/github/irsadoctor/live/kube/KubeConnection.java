package io.github.irsadoctor.live.kube;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.github.irsadoctor.facts.Cluster;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.live.Calls;
import io.github.irsadoctor.live.Credential;
import io.github.irsadoctor.live.Endpoint;
import io.github.irsadoctor.live.LoginProblem;
import io.github.irsadoctor.live.TokenSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way to one cluster: one HTTP client for all walks, built when the first call needs it, on that call's thread.
 * Making one asks nothing and reads nothing.
 */
public final class KubeConnection implements AutoCloseable {

    private final Endpoint endpoint;
    private final TokenSource login;
    private final Map<String, String> environment;
    private final Optional<Impersonation> impersonation;
    private final List<String> options;
    private Optional<KubernetesClient> client = Optional.empty();

    KubeConnection(
            Endpoint endpoint,
            TokenSource login,
            Optional<Impersonation> impersonation,
            Map<String, String> environment,
            List<String> options) {
        this.options = List.copyOf(options);
        this.endpoint = endpoint;
        this.login = login;
        this.impersonation = impersonation;
        this.environment = Map.copyOf(environment);
    }

    /**
     * A connection.
     *
     * @param login asked before the first call and again when its credential expires
     * @param environment HTTPS_PROXY, NO_PROXY and AWS_CA_BUNDLE are taken from it; empty in the lab
     */
    public static KubeConnection to(Endpoint endpoint, TokenSource login, Map<String, String> environment) {
        return new KubeConnection(endpoint, login, Optional.empty(), environment, List.of());
    }

    /** The lab's: plain http, no login, nothing of the environment. */
    public static KubeConnection lab(String server) {
        return to(Endpoint.plain(server), () -> Credential.NONE, Map.of());
    }

    /** One walk's view of the cluster. */
    public Cluster cluster(Calls calls) {
        return new KubeCluster(new KubeApi(this, calls));
    }

    /** What goes beyond reading in one walk: commands in containers and minted tokens. */
    public KubeActions actions(Calls calls) {
        KubeApi api = new KubeApi(this, calls);
        return new KubeActions(new Execs(api, this, calls), new TokenMints(api));
    }

    /** The server's version: the cheapest proof that it can be reached, open to nearly everybody. */
    public Pending<String> version(Calls calls) {
        Read read = new Read("get /version", "version", "/version", Map.of(), List.of("kubectl", "version"));
        return new KubeApi(this, calls).get(read, it -> Json.text(it, "gitVersion"));
    }

    /** Options of kubectl that lead where this leads; none where no kubeconfig does. */
    public List<String> options() {
        return options;
    }

    /** The URL of the API server. */
    public String server() {
        return endpoint.server();
    }

    String url(String pathAndQuery) {
        return endpoint.server().replaceFirst("/+$", "") + pathAndQuery;
    }

    /** The client with a login that serves now; NotAsked with the sentence why not. */
    synchronized Seen<KubernetesClient> client() {
        try {
            Credential credential = login.current();
            KubernetesClient ready =
                    client.orElseGet(() -> Clients.build(endpoint, credential, login, impersonation, environment));
            client = Optional.of(ready);
            return Seen.of(ready);
        } catch (LoginProblem problem) {
            return new Seen.NotAsked<>(problem.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        client.ifPresent(KubernetesClient::close);
        client = Optional.empty();
    }
}
