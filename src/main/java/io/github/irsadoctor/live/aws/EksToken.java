package io.github.irsadoctor.live.aws;

import io.github.irsadoctor.live.Credential;
import io.github.irsadoctor.live.Partition;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * The token {@code aws eks get-token} makes: a presigned sts:GetCallerIdentity that names the cluster in a signed header.
 *
 * @param cluster the name EKS knows
 * @param region whose STS endpoint the token names
 * @see <a href="https://github.com/kubernetes-sigs/aws-iam-authenticator#api-authorization-from-outside-a-cluster">
 *     aws-iam-authenticator</a>
 */
record EksToken(String cluster, String region, Clock clock) {

    private static final String PREFIX = "k8s-aws-v1.";
    // awscli, eks/get_token.py: URL_TIMEOUT and TOKEN_EXPIRATION_MINS.
    private static final Duration URL_SERVES = Duration.ofSeconds(60);
    private static final Duration TOKEN_SERVES = Duration.ofMinutes(14);

    /** Signs with these credentials and the clock's time. */
    Credential sign(AwsCredentialsIdentity credentials) {
        String url = presigned(credentials).toString();
        String token =
                PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(url.getBytes(StandardCharsets.UTF_8));
        return Credential.token(token, Optional.of(clock.instant().plus(TOKEN_SERVES)));
    }

    private URI presigned(AwsCredentialsIdentity credentials) {
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.GET)
                .protocol("https")
                .host("sts." + region + "." + Partition.of(region).dnsSuffix())
                .encodedPath("/")
                .putRawQueryParameter("Action", "GetCallerIdentity")
                .putRawQueryParameter("Version", "2011-06-15")
                .putHeader("x-k8s-aws-id", cluster)
                .build();
        return AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(credentials)
                        .request(request)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "sts")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, URL_SERVES)
                        .putProperty(HttpSigner.SIGNING_CLOCK, clock))
                .request()
                .getUri();
    }
}
