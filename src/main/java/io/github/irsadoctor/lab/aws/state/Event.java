package io.github.irsadoctor.lab.aws.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One recorded management event.
 *
 * @param account whose CloudTrail has it: for web identity the role's
 * @param region where LookupEvents finds it
 * @param name for example {@code AssumeRoleWithWebIdentity}
 * @param source for example {@code sts.amazonaws.com}
 * @param username what LookupEvents compares with Username: for web identity the token's subject
 * @param accessKeyId of the caller, if any
 * @param resources ARNs
 * @param json the CloudTrailEvent
 */
public record Event(
        String id,
        Instant time,
        String account,
        String region,
        String name,
        String source,
        String username,
        boolean readOnly,
        Optional<String> accessKeyId,
        List<Resource> resources,
        String json) {

    public Event {
        resources = List.copyOf(resources);
    }

    /** One resource, for example of type {@code AWS::IAM::Role}. */
    public record Resource(String type, String name) {}
}
