package io.github.irsadoctor.lab.aws.state;

import java.time.Instant;

/**
 * A managed policy with its one version, v1.
 *
 * @param arn with the account, or {@code aws} for AWS's own
 * @param document JSON as stored
 */
public record ManagedPolicy(String arn, String document, Instant created) {

    /** The last part of the ARN. */
    public String name() {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
