/**
 * Records of what was seen, and the ports through which it is seen: {@link Cluster} for Kubernetes, {@link Cloud} for AWS,
 * {@link Actions} for what goes beyond reading. A port never throws for what the outside does: a failure is a value.
 */
package io.github.irsadoctor.facts;
