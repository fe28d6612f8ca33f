package io.github.irsadoctor.lab.aws.state;

import io.github.irsadoctor.iam.RoleArn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
        Optional<String> description,
        Instant created,
        Map<String, String> tags) {

    public Role {
        inline = Ordered.copy(inline);
        attached = List.copyOf(attached);
        tags = Ordered.copy(tags);
    }

    /** The same role with another trust policy. */
    public Role trusting(String policy) {
        return new Role(arn, id, policy, inline, attached, boundary, maxSession, description, created, tags);
    }

    /** The same with an inline policy set. */
    public Role having(String name, String document) {
        Map<String, String> more = new LinkedHashMap<>(inline);
        more.put(name, document);
        return new Role(arn, id, trust, more, attached, boundary, maxSession, description, created, tags);
    }

    /** The same without an inline policy. */
    public Role lacking(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(inline);
        fewer.remove(name);
        return new Role(arn, id, trust, fewer, attached, boundary, maxSession, description, created, tags);
    }

    /** The same with a managed policy attached; once, however often it is asked for. */
    public Role attaching(String policy) {
        List<String> more = new ArrayList<>(attached);
        more.remove(policy);
        more.add(policy);
        return attached.contains(policy)
                ? this
                : new Role(arn, id, trust, inline, more, boundary, maxSession, description, created, tags);
    }

    /** The same without a managed policy. */
    public Role detaching(String policy) {
        List<String> fewer =
                attached.stream().filter(other -> !other.equals(policy)).toList();
        return new Role(arn, id, trust, inline, fewer, boundary, maxSession, description, created, tags);
    }

    /** The same within another boundary, or none. */
    public Role within(Optional<String> policy) {
        return new Role(arn, id, trust, inline, attached, policy, maxSession, description, created, tags);
    }

    /** The same with another longest session. */
    public Role lasting(Duration longest) {
        return new Role(arn, id, trust, inline, attached, boundary, longest, description, created, tags);
    }

    /** The same with another description. */
    public Role described(Optional<String> text) {
        return new Role(arn, id, trust, inline, attached, boundary, maxSession, text, created, tags);
    }

    /** The same with other tags. */
    public Role tagged(Map<String, String> labels) {
        return new Role(arn, id, trust, inline, attached, boundary, maxSession, description, created, labels);
    }
}
