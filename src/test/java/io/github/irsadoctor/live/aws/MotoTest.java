package io.github.irsadoctor.live.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.irsadoctor.facts.Cloud;
import io.github.irsadoctor.facts.EksCluster;
import io.github.irsadoctor.facts.IdentityPolicy;
import io.github.irsadoctor.facts.OidcProvider;
import io.github.irsadoctor.facts.Role;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.live.Calls;
import io.github.irsadoctor.live.Threads;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The adapter against moto, an AWS server not written here. */
class MotoTest {

    private static final Pattern RUNNING = Pattern.compile("Running on (http://127\\.0\\.0\\.1:\\d+)");
    private static final String DOCUMENT = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}""";
    private static final String TRUST = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRoleWithWebIdentity",
            "Principal":{"Federated":"arn:aws:iam::123456789012:oidc-provider/oidc.example"}}]}""";

    private static final ExecutorService THREADS = Threads.daemon();
    private static Optional<Process> moto = Optional.empty();
    private static Optional<AwsConnection> connection = Optional.empty();

    private final Calls calls = Calls.forWalk(THREADS);

    @BeforeAll
    static void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder("moto_server", "-H", "127.0.0.1", "-p", "0");
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        try {
            moto = Optional.of(builder.redirectErrorStream(true).start());
        } catch (IOException missing) {
            assumeTrue(false, "moto_server is not installed: the cross-check against moto is left out");
        }
        URI endpoint = URI.create(address(moto.orElseThrow()));
        AwsConnection lab = AwsConnection.lab(endpoint, "eu-west-1", "AKIDEXAMPLE", "secret");
        connection = Optional.of(lab);
        fill(lab.own().value().orElseThrow());
    }

    private static String address(Process process) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher matcher = RUNNING.matcher(line);
            if (matcher.find()) {
                // Else moto would stop once the pipe is full of its own request log.
                THREADS.execute(() -> output.lines().forEach(ignored -> {}));
                return matcher.group(1);
            }
        }
        throw new IOException("moto_server ended before it was up");
    }

    private static void fill(AwsClients aws) {
        aws.eks()
                .createCluster(it -> it.name("prod-eu")
                        .roleArn("arn:aws:iam::123456789012:role/eks")
                        .resourcesVpcConfig(vpc -> vpc.subnetIds("subnet-1")));
        aws.iam()
                .createOpenIDConnectProvider(it -> it.url("https://oidc.eks.eu-west-1.amazonaws.com/id/4F2A")
                        .clientIDList("sts.amazonaws.com")
                        .thumbprintList("a".repeat(40)));
        aws.iam().createRole(it -> it.roleName("checkout").path("/team/").assumeRolePolicyDocument(TRUST));
        aws.iam()
                .putRolePolicy(
                        it -> it.roleName("checkout").policyName("inline").policyDocument(DOCUMENT));
        String arn = aws.iam()
                .createPolicy(it -> it.policyName("managed").policyDocument(DOCUMENT))
                .policy()
                .arn();
        aws.iam().attachRolePolicy(it -> it.roleName("checkout").policyArn(arn));
    }

    @AfterAll
    static void stop() {
        connection.ifPresent(AwsConnection::close);
        moto.ifPresent(process -> {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        });
        THREADS.shutdownNow();
    }

    private Cloud cloud(String cluster) {
        return connection.orElseThrow().cloud(calls, Optional.of(cluster));
    }

    private static <T> T seen(Seen<T> seen) {
        assertThat(seen).isInstanceOf(Seen.Value.class);
        return seen.value().orElseThrow();
    }

    @Test
    void theCallerIsRead() {
        assertThat(seen(cloud("prod-eu").caller().await()).account()).isEqualTo("123456789012");
    }

    @Test
    void aClusterIsDescribedWithItsIssuer() {
        EksCluster cluster = seen(cloud("prod-eu").cluster().await());
        assertThat(cluster.arn().region()).isEqualTo("eu-west-1");
        assertThat(cluster.issuer().orElseThrow()).startsWith("https://oidc.eks.");
        assertThat(seen(cloud("prod-eu").clusters().await())).containsExactly(cluster);
    }

    @Test
    void aClusterThatIsNotThereIsAbsent() {
        assertThat(cloud("other").cluster().await()).isEqualTo(new Seen.Absent<>("EKS cluster other"));
    }

    @Test
    void providersAreListedAndRead() {
        String arn = "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/4F2A";
        assertThat(seen(cloud("prod-eu").providers().await())).containsExactly(arn);
        OidcProvider provider = seen(cloud("prod-eu").provider(arn).await());
        assertThat(provider.url()).isEqualTo("oidc.eks.eu-west-1.amazonaws.com/id/4F2A");
        assertThat(provider.clientIds()).containsExactly("sts.amazonaws.com");
        assertThat(cloud("prod-eu").provider(arn + "X").await().isAbsent()).isTrue();
    }

    @Test
    void aRoleIsReadByItsNameWithoutItsPath() {
        Role role = seen(cloud("prod-eu").role("checkout").await());
        assertThat(role.arn().path()).isEqualTo("/team/");
        assertThat(role.trustPolicy()).contains("AssumeRoleWithWebIdentity");
        assertThat(cloud("prod-eu").role("other").await()).isEqualTo(new Seen.Absent<>("role other"));
    }

    @Test
    void attachedAndInlinePoliciesAreReadWithTheirDocuments() {
        List<IdentityPolicy> policies =
                seen(cloud("prod-eu").policies("checkout").await());
        assertThat(policies).extracting(IdentityPolicy::name).containsExactly("managed", "inline");
        assertThat(policies).allSatisfy(policy -> assertThat(policy.document()).contains("2012-10-17"));
        assertThat(cloud("prod-eu").policies("other").await().isAbsent()).isTrue();
    }

    @Test
    void whatMotoDoesNotServeIsNeverTakenForAbsence() {
        assertThat(cloud("prod-eu").association("payments", "checkout").await().isKnown())
                .isFalse();
    }
}
