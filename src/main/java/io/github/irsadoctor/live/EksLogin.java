package io.github.irsadoctor.live;

import java.util.Optional;

/**
 * What {@code aws eks get-token} or aws-iam-authenticator are asked for in a kubeconfig, so that the token can be made
 * without them.
 *
 * @param roleArn the role assumed before the token is signed
 */
public record EksLogin(String cluster, Optional<String> region, Optional<String> profile, Optional<String> roleArn) {}
