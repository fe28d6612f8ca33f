package io.github.irsadoctor.live;

import java.time.Instant;
import java.util.Optional;

/**
 * What proves who we are to a Kubernetes API server. Never printed.
 *
 * @param token a bearer token
 * @param certificate a client certificate, PEM
 * @param key its private key, PEM
 * @param expires when it must be fetched again; empty if it says nothing
 */
public record Credential(
        Optional<String> token, Optional<String> certificate, Optional<String> key, Optional<Instant> expires) {

    /** For a server that asks for nothing. */
    public static final Credential NONE =
            new Credential(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** A bearer token that serves until {@code expires}. */
    public static Credential token(String token, Optional<Instant> expires) {
        return new Credential(Optional.of(token), Optional.empty(), Optional.empty(), expires);
    }

    @Override
    public String toString() {
        return "Credential[redacted, expires=" + expires.map(Instant::toString).orElse("unsaid") + "]";
    }
}
