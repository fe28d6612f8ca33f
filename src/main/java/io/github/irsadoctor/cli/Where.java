package io.github.irsadoctor.cli;

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
 * @param world a lab world by id or file; never together with any other
 */
public record Where(
        Optional<String> kubeconfig,
        Optional<String> context,
        Optional<String> cluster,
        Optional<String> profile,
        Optional<String> region,
        Optional<String> assumeRole,
        Optional<String> world) {}
