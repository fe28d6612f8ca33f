package io.github.irsadoctor.lab.aws.state;

import io.github.irsadoctor.iam.Issuer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

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
        List<Addon> addons,
        List<AddonUpdate> updates) {

    public EksCluster {
        associations = List.copyOf(associations);
        addons = List.copyOf(addons);
        updates = List.copyOf(updates);
    }

    /** Whether the other is this cluster, whatever has changed in it. */
    public boolean same(EksCluster other) {
        return name.equals(other.name) && account.equals(other.account) && region.equals(other.region);
    }

    /** The same cluster with its API server at another URL. */
    public EksCluster at(String url) {
        return new EksCluster(name, account, region, version, issuer, url, created, associations, addons, updates);
    }

    /** The same with these associations. */
    public EksCluster associated(List<Association> all) {
        return new EksCluster(name, account, region, version, issuer, endpoint, created, all, addons, updates);
    }

    /** The same with one add-on changed, and the update that did it. */
    public EksCluster updated(Addon changed, AddonUpdate by) {
        List<Addon> now = addons.stream()
                .map(addon -> addon.name().equals(changed.name()) ? changed : addon)
                .toList();
        List<AddonUpdate> more = Stream.concat(updates.stream(), Stream.of(by)).toList();
        return new EksCluster(name, account, region, version, issuer, endpoint, created, associations, now, more);
    }
}
