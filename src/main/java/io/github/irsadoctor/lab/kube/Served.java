package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.lab.kube.state.Logs;
import io.github.irsadoctor.lab.kube.state.Objects;
import java.time.Clock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What the API server serves.
 *
 * @param user who every caller is, for what it is refused
 * @param version of Kubernetes, for example {@code 1.31}
 * @param issuer of the cluster's tokens
 * @param jwks the issuer's public keys as JSON, asked for only when needed
 * @param clock the lab's
 * @param tokens signs what TokenRequest asks for and the kubelet mounts
 * @param refused whether a verb and resource, for example {@code get pods/log}, is denied to everybody now
 */
public record Served(
        Objects objects,
        Logs logs,
        String user,
        String version,
        Issuer issuer,
        Supplier<String> jwks,
        Clock clock,
        TokenIssuer tokens,
        Predicate<String> refused) {}
