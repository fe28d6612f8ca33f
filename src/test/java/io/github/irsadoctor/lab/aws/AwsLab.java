package io.github.irsadoctor.lab.aws;

import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.iam.RoleArn;
import io.github.irsadoctor.iam.Subject;
import io.github.irsadoctor.lab.aws.state.AwsState;
import io.github.irsadoctor.lab.aws.token.SigningKeys;
import io.github.irsadoctor.lab.aws.token.TokenClaims;
import io.github.irsadoctor.lab.aws.token.TokenMint;
import io.github.irsadoctor.lab.aws.world.AwsBase;
import io.github.irsadoctor.lab.aws.world.WorldAws;
import io.github.irsadoctor.lab.http.Faults;
import io.github.irsadoctor.lab.http.RequestLog;
import io.github.irsadoctor.lab.yaml.YamlReader;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** The lab's AWS of one world text, running, with what tests need around it. */
final class AwsLab implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final String ACCOUNT = "111122223333";
    static final Issuer ISSUER = new Issuer("oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE0000000000000000000000001");
    static final RoleArn ROLE = new RoleArn("aws", ACCOUNT, "/", "checkout");
    static final String PROVIDER = ISSUER.providerArn("aws", ACCOUNT);
    static final SigningKeys KEYS = new SigningKeys("test");

    final Faults faults = Faults.none();
    final RequestLog log = RequestLog.start();
    final AwsServer server;

    private AwsLab(AwsState state) {
        server = AwsServer.start(state, KEYS, Clock.fixed(NOW, ZoneOffset.UTC), faults, log);
    }

    /** Serves a world whose {@code aws:} section is this YAML. */
    static AwsLab serve(String aws) {
        return new AwsLab(state(aws, base(ROLE)));
    }

    static AwsState state(String aws, AwsBase base) {
        String text =
                "id: test\n" + aws.replace("${issuer}", ISSUER.hostAndPath()).replace("${provider}", PROVIDER);
        return WorldAws.read(YamlReader.read("test.yaml", text, string -> string), base);
    }

    static AwsBase base(RoleArn role) {
        return new AwsBase(
                "test",
                "aws",
                ACCOUNT,
                "eu-west-1",
                "demo",
                "1.31",
                ISSUER,
                role,
                "sts.amazonaws.com",
                new Subject("payments", "checkout"),
                AwsBase.callsSince(Duration.ofHours(-2)),
                NOW);
    }

    static TokenClaims claims() {
        return claims(ISSUER, "payments", List.of("sts.amazonaws.com"), NOW.plusSeconds(3600));
    }

    static TokenClaims claims(Issuer issuer, String namespace, List<String> audiences, Instant expires) {
        return new TokenClaims(
                issuer,
                namespace,
                new TokenClaims.Bound("checkout", "11111111-1111-1111-1111-111111111111"),
                Optional.of(new TokenClaims.Bound("checkout-7d9f", "22222222-2222-2222-2222-222222222222")),
                Optional.empty(),
                audiences,
                NOW.minusSeconds(60),
                expires);
    }

    static String token() {
        return new TokenMint(KEYS).mint(claims());
    }

    URI uri() {
        return server.uri();
    }

    /** A client of the Java SDK, pointed here, with the operator's key. */
    <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C client(B builder) {
        return client(builder, base(ROLE).operatorKey(), "eu-west-1");
    }

    <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C client(B builder, String key, String region) {
        return builder.endpointOverride(uri())
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(key, "lab")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(o -> o.retryStrategy(r -> r.maxAttempts(1)))
                .build();
    }

    @Override
    public void close() {
        server.close();
    }
}
