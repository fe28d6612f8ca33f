package io.github.irsadoctor.facts;

import io.github.irsadoctor.iam.Arn;
import java.time.Instant;
import java.util.Optional;

/**
 * A cluster as eks:DescribeCluster shows it.
 *
 * @param arn carries partition, region and account
 * @param issuer the URL of identity.oidc.issuer; absent for connected and local clusters
 */
public record EksCluster(
        String name,
        Arn arn,
        Optional<String> issuer,
        String version,
        String platformVersion,
        Optional<Instant> created) {}
