package io.github.irsadoctor.live.kube;

import java.util.Optional;

/**
 * What the API server answered.
 *
 * @param retryAfter the header's value
 */
record Reply(int status, byte[] body, Optional<String> retryAfter) {}
