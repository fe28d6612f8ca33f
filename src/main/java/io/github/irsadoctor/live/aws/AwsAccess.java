package io.github.irsadoctor.live.aws;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;

/**
 * What all clients of one connection share.
 *
 * @param credentials looked for when first asked
 * @param endpoint replaces every service's own; only the lab has one
 * @param profiles the configuration files clients may read; the lab's are empty
 * @param label whose credentials these are, for sentences: {@code profile dev}
 */
record AwsAccess(
        String region,
        AwsCredentialsProvider credentials,
        SdkHttpClient http,
        Optional<URI> endpoint,
        Supplier<ProfileFile> profiles,
        String label) {}
