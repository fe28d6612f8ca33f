package io.github.irsadoctor.lab.aws.state;

import io.github.irsadoctor.iam.RoleArn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An IAM role.
 *
 * @param id begins with AROA
 * @param trust the trust policy's JSON as stored
 * @param inline inline policies: JSON by name
 * @param attached ARNs of managed policies
 * @param boundary ARN of the permissions boundary
 */
public record Role(
        RoleArn arn,
        String id,
        String trust,
        Map<String, String> inline,
        List<String> attached,
        Optional<String> boundary,
        Duration maxSession,
        Instant created,
        Map<String, String> tags) {

    public Role {
        inline = Ordered.copy(inline);
        attached = List.copyOf(attached);
        tags = Ordered.copy(tags);
    }

    /** The same role with another trust policy. */
    public Role trusting(String policy) {
        return new Role(arn, id, policy, inline, attached, boundary, maxSession, created, tags);
    }
}
