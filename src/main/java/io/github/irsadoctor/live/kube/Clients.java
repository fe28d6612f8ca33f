package io.github.irsadoctor.live.kube;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.TokenRefreshInterceptor;
import io.github.irsadoctor.live.Credential;
import io.github.irsadoctor.live.Endpoint;
import io.github.irsadoctor.live.LoginProblem;
import io.github.irsadoctor.live.Proxies;
import io.github.irsadoctor.live.TokenSource;
import io.github.irsadoctor.live.TrustBundle;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds fabric8's client from explicit values alone: no kubeconfig, no environment, no retries of its own. */
final class Clients {

    private static final int CONNECT_MILLIS = 2000;
    private static final int REQUEST_MILLIS = 5000;

    private Clients() {}

    /** @throws LoginProblem if the server's URL, a certificate or a key cannot be used */
    static KubernetesClient build(
            Endpoint endpoint,
            Credential credential,
            TokenSource login,
            Optional<Impersonation> impersonation,
            Map<String, String> environment) {
        try {
            ConfigBuilder config = plain(endpoint);
            trust(config, endpoint, environment);
            proxy(config, endpoint, environment);
            credential.certificate().ifPresent(pem -> config.withClientCertData(base64(pem)));
            credential.key().ifPresent(pem -> config.withClientKeyData(base64(pem)));
            impersonation.ifPresent(it -> config.withImpersonateUsername(it.user())
                    .withImpersonateGroups(it.groups().toArray(String[]::new)));
            return new KubernetesClientBuilder()
                    .withConfig(config.build())
                    // fabric8's own sends a 401 again and may look for other credentials.
                    .withHttpClientBuilderConsumer(
                            it -> it.addOrReplaceInterceptor(TokenRefreshInterceptor.NAME, new Bearer(login)))
                    .build();
        } catch (KubernetesClientException | IllegalArgumentException unusable) {
            throw new LoginProblem("No client can be made for " + endpoint.server() + ": " + reason(unusable) + ".");
        }
    }

    private static ConfigBuilder plain(Endpoint endpoint) {
        boolean plainHttp = endpoint.server().startsWith("http://");
        return new ConfigBuilder(Config.empty())
                .withAutoConfigure(false)
                .withMasterUrl(endpoint.server())
                // Over plain http every request would first ask to upgrade.
                .withHttp2Disable(plainHttp)
                .withConnectionTimeout(CONNECT_MILLIS)
                .withRequestTimeout(REQUEST_MILLIS)
                .withRequestRetryBackoffLimit(0);
    }

    private static void trust(ConfigBuilder config, Endpoint endpoint, Map<String, String> environment) {
        String authorities = Stream.concat(
                        endpoint.certificateAuthority().stream(),
                        TrustBundle.from(environment).map(TrustBundle::pem).stream())
                .collect(Collectors.joining("\n"));
        if (!authorities.isEmpty()) {
            config.withCaCertData(base64(authorities));
        }
        if (endpoint.insecure()) {
            config.withTrustCerts(true).withDisableHostnameVerification(true);
        }
        endpoint.tlsServerName().ifPresent(config::withTlsServerName);
    }

    private static void proxy(ConfigBuilder config, Endpoint endpoint, Map<String, String> environment) {
        Optional<URI> proxy = endpoint.proxy()
                .flatMap(Proxies::address)
                .or(() -> Proxies.from(environment).to(URI.create(endpoint.server())));
        proxy.ifPresent(it -> config.withHttpsProxy(it.toString()).withHttpProxy(it.toString()));
    }

    private static String base64(String pem) {
        return Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8));
    }

    private static String reason(RuntimeException unusable) {
        Throwable cause = unusable.getCause() == null ? unusable : unusable.getCause();
        return String.valueOf(cause.getMessage());
    }
}
