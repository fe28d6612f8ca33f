package io.github.irsadoctor.facts;

import java.time.Duration;
import java.util.Optional;

/**
 * One volume of a pod.
 *
 * @param type as Kubernetes names it: {@code projected}, {@code secret}, {@code configMap} ...
 * @param token the projected service account token in it, if any
 */
public record Volume(String name, String type, Optional<ProjectedToken> token) {

    /** The name the webhook gives its volume (webhook source, pkg/handler). */
    public static final String WEBHOOK_NAME = "aws-iam-token";

    /** A projected service account token: audience (empty: the API server's own), lifetime asked for, file name. */
    public record ProjectedToken(String audience, Duration expiration, String path) {}
}
