package io.github.irsadoctor.lab.aws.state;

import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.iam.RoleArn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All of the lab's AWS at one moment.
 *
 * @param partition for example {@code aws}
 * @param region where requests that name no region are served
 * @param signers access key ids AWS knows, each with who it is: the operator's own
 * @param signing issuers whose verification keys STS can fetch, clusters EKS does not list included
 * @param events what CloudTrail has, in no order
 * @param scp a service control policy, for simulation
 * @param settings of the accounts
 */
public record AwsState(
        String partition,
        String region,
        Map<String, Identity> signers,
        List<OidcProvider> providers,
        List<Role> roles,
        List<ManagedPolicy> policies,
        List<EksCluster> clusters,
        Set<Issuer> signing,
        List<Event> events,
        Optional<String> scp,
        Settings settings) {

    public AwsState {
        signers = Ordered.copy(signers);
        providers = List.copyOf(providers);
        roles = List.copyOf(roles);
        policies = List.copyOf(policies);
        clusters = List.copyOf(clusters);
        signing = Set.copyOf(signing);
        events = List.copyOf(events);
    }

    /** The provider of an issuer in one account, compared whole and case-sensitively. */
    public Optional<OidcProvider> provider(String account, Issuer issuer) {
        return providers.stream()
                .filter(provider -> provider.account().equals(account))
                .filter(provider -> provider.issuer().equals(issuer))
                .findFirst();
    }

    /** A role by its whole ARN, path included. */
    public Optional<Role> role(RoleArn arn) {
        return roles.stream().filter(role -> role.arn().equals(arn)).findFirst();
    }

    /** A role by its name in one account. */
    public Optional<Role> role(String account, String name) {
        return roles.stream()
                .filter(role -> role.arn().account().equals(account))
                .filter(role -> role.arn().name().equals(name))
                .findFirst();
    }

    /** A managed policy by its ARN. */
    public Optional<ManagedPolicy> policy(String arn) {
        return policies.stream().filter(policy -> policy.arn().equals(arn)).findFirst();
    }

    /** The Pod Identity association of a service account in a cluster. */
    public Optional<Association> association(String cluster, String namespace, String serviceAccount) {
        return clusters.stream()
                .filter(each -> each.name().equals(cluster))
                .flatMap(each -> each.associations().stream())
                .filter(each -> each.namespace().equals(namespace))
                .filter(each -> each.serviceAccount().equals(serviceAccount))
                .findFirst();
    }

    /** The same state with these events instead. */
    public AwsState withEvents(List<Event> recorded) {
        return new AwsState(
                partition, region, signers, providers, roles, policies, clusters, signing, recorded, scp, settings);
    }

    /** The same state with these providers instead. */
    public AwsState withProviders(List<OidcProvider> all) {
        return new AwsState(partition, region, signers, all, roles, policies, clusters, signing, events, scp, settings);
    }

    /** The same state with these roles instead. */
    public AwsState withRoles(List<Role> all) {
        return new AwsState(
                partition, region, signers, providers, all, policies, clusters, signing, events, scp, settings);
    }

    /** The same state with these managed policies instead. */
    public AwsState withPolicies(List<ManagedPolicy> all) {
        return new AwsState(
                partition, region, signers, providers, roles, all, clusters, signing, events, scp, settings);
    }

    /** The same state with these clusters instead. */
    public AwsState withClusters(List<EksCluster> all) {
        return new AwsState(
                partition, region, signers, providers, roles, policies, all, signing, events, scp, settings);
    }

    /** The same state with a role in place of the one it was. */
    public AwsState with(Role role) {
        return withRoles(roles.stream()
                .map(other -> other.arn().equals(role.arn()) ? role : other)
                .toList());
    }

    /** The same state with a managed policy in place of the one it was. */
    public AwsState with(ManagedPolicy policy) {
        return withPolicies(policies.stream()
                .map(other -> other.arn().equals(policy.arn()) ? policy : other)
                .toList());
    }

    /** The same state with a provider in place of the one it was. */
    public AwsState with(OidcProvider provider) {
        return withProviders(providers.stream()
                .map(other -> other.arn(partition).equals(provider.arn(partition)) ? provider : other)
                .toList());
    }

    /** The same state with a cluster in place of the one it was. */
    public AwsState with(EksCluster cluster) {
        return withClusters(clusters.stream()
                .map(other -> other.same(cluster) ? cluster : other)
                .toList());
    }
}
