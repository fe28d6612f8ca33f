package io.github.irsadoctor.facts;

import io.github.irsadoctor.iam.RoleArn;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An IAM role.
 *
 * @param trustPolicy the AssumeRolePolicyDocument as sent, URL-encoded or not
 * @param boundary the ARN of its permissions boundary
 */
public record Role(
        RoleArn arn,
        String id,
        String trustPolicy,
        Instant created,
        Duration maxSession,
        Optional<String> boundary,
        Optional<Instant> lastUsed,
        Map<String, String> tags) {

    public Role {
        tags = Map.copyOf(tags);
    }
}
