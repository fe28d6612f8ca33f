package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.lab.kube.state.Logs;
import io.github.irsadoctor.lab.kube.state.Objects;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What the API server serves.
 *
 * @param user who every caller is, for what it is refused
 * @param version of Kubernetes, for example {@code 1.31}
 * @param issuer of the cluster's tokens
 * @param jwks the issuer's public keys as JSON, asked for only when needed
 * @param clock the lab's
 */
public record Served(
        Objects objects, Logs logs, String user, String version, Issuer issuer, Supplier<String> jwks, Clock clock) {}
