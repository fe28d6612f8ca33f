package io.github.irsadoctor.facts;

import io.github.irsadoctor.iam.RoleArn;
import java.util.List;

/**
 * What a walk reads from AWS. One instance serves one walk, as {@link Cluster}. Without credentials every answer is
 * {@link Seen.NotAsked}.
 */
public interface Cloud {

    /** As many clusters as {@link #clusters()} describes at most. */
    int MOST_CLUSTERS = 25;

    /** Who reads IAM: sts:GetCallerIdentity of the IAM credentials (after --assume-role, if given). */
    Pending<Caller> caller();

    /** The cluster as EKS describes it. Absent where EKS has no cluster of that name in the region. */
    Pending<EksCluster> cluster();

    /** Issuers of the region's clusters (eks:ListClusters and DescribeCluster, at most {@link #MOST_CLUSTERS}). */
    Pending<List<EksCluster>> clusters();

    /** One IAM OIDC provider by its ARN. */
    Pending<OidcProvider> provider(String arn);

    /** ARNs of all IAM OIDC providers of the caller's account. */
    Pending<List<String>> providers();

    /** One role by its name in the caller's account. */
    Pending<Role> role(String name);

    /** Attached and inline policies of a role, documents included. */
    Pending<List<IdentityPolicy>> policies(String roleName);

    /** The default version of one managed policy: a permissions boundary. */
    Pending<IdentityPolicy> managedPolicy(String arn);

    /** iam:SimulatePrincipalPolicy for one action on one resource. */
    Pending<Simulation> simulate(RoleArn role, String action, String resource);

    /** The EKS Pod Identity association of a service account; Absent where there is none. */
    Pending<PodIdentityAssociation> association(String namespace, String serviceAccount);

    /** An EKS add-on by name. */
    Pending<Addon> addon(String name);

    /**
     * sts:AssumeRoleWithWebIdentity events of one subject, newest first, at most two pages in each of the cluster's
     * region and the region of the global STS endpoint.
     */
    Pending<Trail> trail(String subject);
}
