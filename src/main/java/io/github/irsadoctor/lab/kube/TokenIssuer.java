package io.github.irsadoctor.lab.kube;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Signs service account tokens as the API server's issuer. */
@FunctionalInterface
public interface TokenIssuer {

    /**
     * A compact JWT.
     *
     * @param account the ServiceAccount object
     * @param pod the Pod object it is bound to, if any
     * @param node the Node object of that pod, if known
     */
    String mint(
            JsonNode account,
            Optional<JsonNode> pod,
            Optional<JsonNode> node,
            List<String> audiences,
            Instant issued,
            Instant expires);
}
