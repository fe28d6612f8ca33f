package io.github.irsadoctor.facts;

import java.time.Instant;

/** A Kubernetes event: type Normal or Warning, reason, message, last time seen. */
public record Event(String type, String reason, String message, Instant last) {}
