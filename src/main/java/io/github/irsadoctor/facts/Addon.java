package io.github.irsadoctor.facts;

import java.util.Optional;

/** An EKS add-on and the role it gives its service account. */
public record Addon(String name, String version, Optional<String> serviceAccountRoleArn) {}
