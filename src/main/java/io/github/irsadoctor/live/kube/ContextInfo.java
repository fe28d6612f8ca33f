package io.github.irsadoctor.live.kube;

import java.util.Optional;

/**
 * A context of a kubeconfig and what it tells about EKS.
 *
 * @param server the URL of the API server
 * @param namespace {@code default} where the context names none
 */
public record ContextInfo(String name, String server, String namespace, Eks eks) {

    /**
     * What exec arguments, ARNs, names and the server's host tell, each only where it is said.
     *
     * @param cluster the name EKS knows
     * @param region for example {@code eu-west-1}
     * @param account twelve digits
     * @param partition for example {@code aws}
     * @param profile of the AWS configuration, from the exec plugin
     */
    public record Eks(
            Optional<String> cluster,
            Optional<String> region,
            Optional<String> account,
            Optional<String> partition,
            Optional<String> profile) {}
}
