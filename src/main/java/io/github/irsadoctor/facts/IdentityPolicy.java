package io.github.irsadoctor.facts;

import java.util.Optional;

/**
 * A policy of a role.
 *
 * @param arn of a managed policy; empty for an inline one
 * @param document as sent, URL-encoded or not
 */
public record IdentityPolicy(String name, Optional<String> arn, String document) {}
