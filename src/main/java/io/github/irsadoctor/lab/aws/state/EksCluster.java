package io.github.irsadoctor.lab.aws.state;

import io.github.irsadoctor.iam.Issuer;
import java.time.Instant;
import java.util.List;

/**
 * A cluster EKS knows.
 *
 * @param account its account
 * @param region where DescribeCluster finds it
 * @param issuer what DescribeCluster shows as identity.oidc.issuer
 * @param endpoint the URL of its API server
 */
public record EksCluster(
        String name,
        String account,
        String region,
        String version,
        Issuer issuer,
        String endpoint,
        Instant created,
        List<Association> associations,
        List<Addon> addons) {

    public EksCluster {
        associations = List.copyOf(associations);
        addons = List.copyOf(addons);
    }

    /** The same cluster with its API server at another URL. */
    public EksCluster at(String url) {
        return new EksCluster(name, account, region, version, issuer, url, created, associations, addons);
    }
}
