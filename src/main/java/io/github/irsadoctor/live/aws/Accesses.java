package io.github.irsadoctor.live.aws;

import io.github.irsadoctor.live.LoginProblem;
import io.github.irsadoctor.live.Proxies;
import io.github.irsadoctor.live.TrustBundle;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;

/** Finds region, credentials, proxy and trust: the user's own, or the lab's. */
final class Accesses {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    // Below the limit of one attempt, so that a hanging socket is given up by the client itself.
    private static final Duration SOCKET = Duration.ofMillis(4400);

    private Accesses() {}

    /**
     * The user's own access.
     *
     * @throws LoginProblem if no region is known, the profile is not there, or AWS_CA_BUNDLE cannot be read
     */
    static AwsAccess own(AwsSettings settings, Map<String, String> environment) {
        Optional<String> named = settings.profile().or(() -> variable(environment, "AWS_PROFILE"));
        ProfileFile profiles = ProfileFile.defaultProfileFile();
        named.ifPresent(name -> Profiles.mustHave(profiles, name));
        String profile = named.orElse("default");
        String region = settings.region()
                .or(() -> variable(environment, "AWS_REGION"))
                .or(() -> variable(environment, "AWS_DEFAULT_REGION"))
                .or(() -> profiles.profile(profile).flatMap(it -> it.property("region")))
                .orElseThrow(() -> new LoginProblem("No AWS region is known for the cluster; name one with --region."));
        AwsCredentialsProvider credentials = settings.profile().isPresent()
                ? ProfileCredentialsProvider.builder()
                        .profileFile(profiles)
                        .profileName(profile)
                        .build()
                : DefaultCredentialsProvider.builder().profileName(profile).build();
        return new AwsAccess(
                region, credentials, http(environment), Optional.empty(), () -> profiles, "profile " + profile);
    }

    /** The lab's access: nothing is read from files or environment, so that no real account can be reached. */
    static AwsAccess lab(URI endpoint, String region, String accessKeyId, String secretAccessKey) {
        return new AwsAccess(
                region,
                StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKeyId, secretAccessKey)),
                http(Map.of()),
                Optional.of(endpoint),
                () -> ProfileFile.aggregator().build(),
                "the lab");
    }

    private static SdkHttpClient http(Map<String, String> environment) {
        UrlConnectionHttpClient.Builder builder =
                UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(SOCKET);
        builder.proxyConfiguration(proxy(Proxies.from(environment)));
        TrustBundle.from(environment)
                .map(TrustBundle::trustManagers)
                .ifPresent(managers -> builder.tlsTrustManagersProvider(() -> managers));
        return builder.build();
    }

    private static ProxyConfiguration proxy(Proxies proxies) {
        // Else the SDK would read system properties and the environment by rules of its own.
        ProxyConfiguration.Builder builder =
                ProxyConfiguration.builder().useSystemPropertyValues(false).useEnvironmentVariablesValues(false);
        proxies.https().ifPresent(proxy -> {
            builder.endpoint(URI.create(proxy.getScheme() + "://" + proxy.getHost() + ":" + Proxies.port(proxy)));
            builder.nonProxyHosts(proxies.direct());
            Optional.ofNullable(proxy.getUserInfo()).ifPresent(user -> {
                String[] parts = user.split(":", 2);
                builder.username(parts[0]).password(parts.length > 1 ? parts[1] : "");
            });
        });
        return builder.build();
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
