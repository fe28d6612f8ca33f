package io.github.irsadoctor.lab.kubelet.inside;

import io.github.irsadoctor.lab.http.Reply;
import io.github.irsadoctor.lab.http.Request;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The AWS a container can talk to. */
public interface Aws {

    /** Answers as the lab's AWS does over the network. */
    Reply ask(Request request);

    /** The keys the instance metadata service hands to a pod's containers. */
    Optional<Lent> node(JsonNode pod);

    /** The keys the EKS Pod Identity agent hands to a pod's containers. */
    Optional<Lent> association(JsonNode pod);

    /**
     * Why a role may not do something: the end of AWS's sentence, for example {@code because no identity-based policy
     * allows the s3:GetObject action}; empty if it may.
     *
     * @param roleArn well formed: a session of the role exists
     */
    Optional<String> denial(String roleArn, String action, String resource);

    /** Temporary keys of a role. */
    record Lent(String accessKeyId, String roleArn) {}
}
