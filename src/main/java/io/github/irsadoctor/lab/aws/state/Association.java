package io.github.irsadoctor.lab.aws.state;

import java.time.Instant;
import java.util.Map;

/** An EKS Pod Identity association; its id begins with {@code a-}. */
public record Association(
        String id,
        String namespace,
        String serviceAccount,
        String roleArn,
        Instant created,
        Instant modified,
        Map<String, String> tags) {

    public Association {
        tags = Ordered.copy(tags);
    }

    /** One that was never changed. */
    public Association(String id, String namespace, String serviceAccount, String roleArn, Instant created) {
        this(id, namespace, serviceAccount, roleArn, created, created, Map.of());
    }

    /** The same with another role. */
    public Association to(String role, Instant now) {
        return new Association(id, namespace, serviceAccount, role, created, now, tags);
    }
}
