package io.github.irsadoctor.walk;

import io.github.irsadoctor.facts.Target;
import java.util.Optional;

/**
 * What was walked, as the report names it; a part is empty where it is not known.
 *
 * @param cluster the EKS name
 * @param context the kubeconfig context, or the world's id
 */
public record Walked(
        Optional<String> cluster,
        String context,
        Target target,
        Optional<String> container,
        Optional<String> serviceAccount,
        Optional<String> roleArn) {}
