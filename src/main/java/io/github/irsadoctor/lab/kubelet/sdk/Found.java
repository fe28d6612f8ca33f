package io.github.irsadoctor.lab.kubelet.sdk;

import java.util.Optional;

/** What an SDK's search for credentials ended with. */
public sealed interface Found {

    /**
     * Credentials.
     *
     * @param role whose they are; empty for keys of nobody the lab knows
     */
    record Keys(String accessKeyId, Source source, Optional<String> role) implements Found {}

    /** None. */
    record Failed(Trouble trouble) implements Found {}
}
