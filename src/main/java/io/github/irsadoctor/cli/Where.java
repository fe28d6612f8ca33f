package io.github.irsadoctor.cli;

import io.github.irsadoctor.facts.Intrusion;
import java.util.Optional;

/**
 * The place a person named; what is empty is found out.
 *
 * @param kubeconfig a kubeconfig file
 * @param context a context of the kubeconfig
 * @param cluster an EKS cluster by name, reached without a kubeconfig; never together with the two before
 * @param profile an AWS profile
 * @param region an AWS region
 * @param assumeRole the ARN of a role to assume for reading IAM, well formed
 * @param world a lab world by id or file; never together with any of the others before
 * @param active how far a walk may go; empty for what is usual in the place
 */
public record Where(
        Optional<String> kubeconfig,
        Optional<String> context,
        Optional<String> cluster,
        Optional<String> profile,
        Optional<String> region,
        Optional<String> assumeRole,
        Optional<String> world,
        Optional<Intrusion> active) {

    /** The same place, with how far a walk may go there. */
    Where upTo(Optional<Intrusion> level) {
        return new Where(kubeconfig, context, cluster, profile, region, assumeRole, world, level);
    }
}
