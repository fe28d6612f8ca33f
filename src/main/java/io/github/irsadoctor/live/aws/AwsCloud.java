package io.github.irsadoctor.live.aws;

import io.github.irsadoctor.facts.Addon;
import io.github.irsadoctor.facts.Caller;
import io.github.irsadoctor.facts.Cloud;
import io.github.irsadoctor.facts.EksCluster;
import io.github.irsadoctor.facts.IdentityPolicy;
import io.github.irsadoctor.facts.OidcProvider;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.PodIdentityAssociation;
import io.github.irsadoctor.facts.Role;
import io.github.irsadoctor.facts.Simulation;
import io.github.irsadoctor.facts.Trail;
import io.github.irsadoctor.iam.RoleArn;
import java.util.List;
import java.util.Optional;

/** One walk's view of AWS. */
final class AwsCloud implements Cloud {

    private final EksReads eks;
    private final AssociationReads associations;
    private final IamReads iam;
    private final PolicyReads policies;
    private final TrailReads trails;

    AwsCloud(AwsAsk aws, Optional<String> cluster) {
        this.eks = new EksReads(aws, cluster);
        this.associations = new AssociationReads(aws);
        this.iam = new IamReads(aws);
        this.policies = new PolicyReads(aws);
        this.trails = new TrailReads(aws);
    }

    @Override
    public Pending<Caller> caller() {
        return iam.caller();
    }

    @Override
    public Pending<EksCluster> cluster() {
        return eks.cluster();
    }

    @Override
    public Pending<List<EksCluster>> clusters() {
        return eks.clusters();
    }

    @Override
    public Pending<OidcProvider> provider(String arn) {
        return iam.provider(arn);
    }

    @Override
    public Pending<List<String>> providers() {
        return iam.providers();
    }

    @Override
    public Pending<Role> role(String name) {
        return iam.role(name);
    }

    @Override
    public Pending<List<IdentityPolicy>> policies(String roleName) {
        return policies.of(roleName);
    }

    @Override
    public Pending<IdentityPolicy> managedPolicy(String arn) {
        return policies.managed(arn);
    }

    @Override
    public Pending<Simulation> simulate(RoleArn role, String action, String resource) {
        return iam.simulate(role, action, resource);
    }

    @Override
    public Pending<PodIdentityAssociation> association(String namespace, String serviceAccount) {
        return eks.named(cluster -> associations.of(cluster, namespace, serviceAccount));
    }

    @Override
    public Pending<Addon> addon(String name) {
        return eks.addon(name);
    }

    @Override
    public Pending<Trail> trail(String subject) {
        return trails.of(subject);
    }
}
