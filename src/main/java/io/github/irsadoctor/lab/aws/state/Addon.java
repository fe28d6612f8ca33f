package io.github.irsadoctor.lab.aws.state;

import java.time.Instant;
import java.util.Optional;

/** An EKS add-on and the role its service account was given, if any. */
public record Addon(String name, String version, Optional<String> serviceAccountRoleArn, Instant created) {}
