package io.github.irsadoctor.live.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.irsadoctor.live.Credential;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

class EksTokenTest {

    // The key pair of AWS's own signing examples.
    private static final String KEY = "AKIDEXAMPLE";
    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static final String SESSION = "FwoGZXIvYXdzEXAMPLE//token+with/odd=chars==";
    private static final Instant NOW = Instant.parse("2026-03-14T15:09:26Z");

    /** Signs as the AWS CLI would at that time; arguments are time, cluster and region. */
    private static final String CLI = """
            import sys, datetime, botocore.auth
            fixed = datetime.datetime.strptime(sys.argv[1], '%Y-%m-%dT%H:%M:%SZ')
            botocore.auth.get_current_datetime = lambda remove_tzinfo=True: fixed
            from awscli.clidriver import create_clidriver
            sys.exit(create_clidriver().main(['eks', 'get-token', '--output', 'json',
                '--cluster-name', sys.argv[2], '--region', sys.argv[3]]))
            """;

    private static AwsCredentials credentials(String session) {
        return session.isEmpty()
                ? AwsBasicCredentials.create(KEY, SECRET)
                : AwsSessionCredentials.create(KEY, SECRET, session);
    }

    private static Credential sign(String cluster, String region, String session) {
        return new EksToken(cluster, region, Clock.fixed(NOW, ZoneOffset.UTC)).sign(credentials(session));
    }

    private static URI url(String token) {
        assertThat(token).startsWith("k8s-aws-v1.");
        byte[] url = Base64.getUrlDecoder().decode(token.substring("k8s-aws-v1.".length()));
        return URI.create(new String(url, StandardCharsets.UTF_8));
    }

    private static Map<String, String> parameters(URI url) {
        return Arrays.stream(url.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    // Recorded from aws-cli 1.45.11 with botocore 1.43.11.
    @ParameterizedTest
    @CsvSource({
        "prod-eu, eu-west-1, '', sts.eu-west-1.amazonaws.com,"
                + " 8208d614be600732fb1d44f91b68766ec9748aa16cbed6626b45f6d3c26b3a38",
        "prod-eu, eu-west-1, FwoGZXIvYXdzEXAMPLE//token+with/odd=chars==, sts.eu-west-1.amazonaws.com,"
                + " 1fbbf56f502b2960673e621463f5ccddd6485ea8fc3623890025e06e8e1d26e1",
        "prod-cn, cn-north-1, '', sts.cn-north-1.amazonaws.com.cn,"
                + " 7058e26d348edcd209415a265510c5b60a13c7324918b80657b47e3cfdb6f327"
    })
    void theSignatureIsTheOneTheAwsCliWasSeenToMake(
            String cluster, String region, String session, String host, String signature) {
        URI url = url(sign(cluster, region, session).token().orElseThrow());
        assertThat(url.getHost()).isEqualTo(host);
        assertThat(parameters(url))
                .containsEntry("X-Amz-Signature", signature)
                .containsEntry("X-Amz-Credential", KEY + "%2F20260314%2F" + region + "%2Fsts%2Faws4_request")
                .containsEntry("X-Amz-Date", "20260314T150926Z")
                .containsEntry("X-Amz-Expires", "60")
                .containsEntry("X-Amz-SignedHeaders", "host%3Bx-k8s-aws-id")
                .containsEntry("Action", "GetCallerIdentity")
                .containsEntry("Version", "2011-06-15")
                .hasSize(session.isEmpty() ? 8 : 9);
    }

    @ParameterizedTest
    @CsvSource({"prod-eu, eu-west-1, ''", "shop_1, us-gov-west-1, " + SESSION, "prod-cn, cn-northwest-1, " + SESSION})
    void anInstalledAwsCliMakesTheSameToken(String cluster, String region, String session) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("python3", "-c", CLI, NOW.toString(), cluster, region);
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment()
                .putAll(Map.of(
                        "AWS_ACCESS_KEY_ID",
                        KEY,
                        "AWS_SECRET_ACCESS_KEY",
                        SECRET,
                        "AWS_CONFIG_FILE",
                        "/dev/null",
                        "AWS_SHARED_CREDENTIALS_FILE",
                        "/dev/null"));
        if (!session.isEmpty()) {
            builder.environment().put("AWS_SESSION_TOKEN", session);
        }
        String output = output(builder);
        assumeTrue(output.contains("k8s-aws-v1."), "no AWS CLI as a Python module: compared with recorded tokens only");
        String token = output.substring(output.indexOf("k8s-aws-v1.")).split("\"")[0];
        URI ours = url(sign(cluster, region, session).token().orElseThrow());
        assertThat(parameters(ours)).isEqualTo(parameters(url(token)));
        assertThat(ours.getHost()).isEqualTo(url(token).getHost());
    }

    @Test
    void theTokenServesFourteenMinutes() {
        assertThat(sign("prod-eu", "eu-west-1", "").expires()).contains(NOW.plus(Duration.ofMinutes(14)));
    }

    private static String output(ProcessBuilder builder) throws InterruptedException {
        try {
            Process process =
                    builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(20, TimeUnit.SECONDS);
            return output;
        } catch (IOException missing) {
            return "";
        }
    }
}
