package io.github.irsadoctor.lab.aws.state;

import java.time.Instant;
import java.util.Optional;

/** An EKS add-on and the role its service account was given, if any. */
public record Addon(
        String name, String version, Optional<String> serviceAccountRoleArn, Instant created, Instant modified) {

    /** One that was never changed. */
    public Addon(String name, String version, Optional<String> serviceAccountRoleArn, Instant created) {
        this(name, version, serviceAccountRoleArn, created, created);
    }

    /** The same with another role, or none, and another version. */
    public Addon updated(String to, Optional<String> role, Instant now) {
        return new Addon(name, to, role, created, now);
    }
}
