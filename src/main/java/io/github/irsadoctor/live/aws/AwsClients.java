package io.github.irsadoctor.live.aws;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.eks.EksClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sts.StsClient;

/** Clients for one set of credentials, each built when first asked for. They share one HTTP client and retry nothing. */
final class AwsClients implements AutoCloseable {

    private final AwsAccess access;
    private final AwsCredentialsProvider credentials;
    private final Map<String, SdkClient> built = new ConcurrentHashMap<>();

    AwsClients(AwsAccess access, AwsCredentialsProvider credentials) {
        this.access = access;
        this.credentials = credentials;
    }

    EksClient eks() {
        return (EksClient) built.computeIfAbsent(
                "eks", it -> with(EksClient.builder(), access.region()).build());
    }

    /** IAM is global: the region only chooses the partition's endpoint. */
    IamClient iam() {
        return (IamClient) built.computeIfAbsent(
                "iam", it -> with(IamClient.builder(), access.region()).build());
    }

    StsClient sts() {
        return (StsClient) built.computeIfAbsent(
                "sts", it -> with(StsClient.builder(), access.region()).build());
    }

    CloudTrailClient cloudTrail(String region) {
        return (CloudTrailClient) built.computeIfAbsent(
                "cloudtrail " + region,
                it -> with(CloudTrailClient.builder(), region).build());
    }

    private <B extends AwsClientBuilder<B, ?> & SdkSyncClientBuilder<B, ?>> B with(B builder, String region) {
        access.endpoint().ifPresent(builder::endpointOverride);
        return builder.region(Region.of(region))
                .credentialsProvider(credentials)
                .httpClient(access.http())
                .overrideConfiguration(it -> it.retryStrategy(AwsRetryStrategy.doNotRetry())
                        .defaultProfileFile(access.profiles().get()));
    }

    @Override
    public void close() {
        built.values().forEach(SdkClient::close);
    }
}
