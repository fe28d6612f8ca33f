package io.github.irsadoctor.lab.aws.state;

import java.util.Optional;

/** Hears what role EKS gives an add-on's service account, to annotate the account in the cluster as EKS does. */
@FunctionalInterface
public interface AddonRoles {

    /**
     * An add-on was updated.
     *
     * @param cluster the cluster's name
     * @param addon the add-on's name, for example {@code vpc-cni}
     * @param role ARN; empty: the account has no role of the add-on's any more
     */
    void given(String cluster, String addon, Optional<String> role);
}
